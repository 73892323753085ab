#pragma once

/// Finds the words of a quotation in a stored text. The time grows with the length of the two, not with their
/// product: an attacker's text of the letter "a" alone is searched like any other.

#include "truth/stored_text.hpp"
#include "truth/wording.hpp"

#include <optional>
#include <vector>

namespace brief::truth {

/// What an insertion of the editor's stands for, or what a cut took out.
struct Replaced {
    Range range;          ///< in the comparison form of the statement
    std::u32string words; ///< the editor's; empty for a cut
};

/// Where segments were found.
struct Match {
    std::vector<Range> segments; ///< one for each; in the comparison form of the statement
    std::vector<Replaced> replaced;
};

/// An insertion stands for at most this many words of the statement; what takes more away is a cut and must
/// be marked as one.
inline constexpr std::size_t most_replaced_words = 6;

/// All segments, in order and none in another, the first at or behind `from`. Of several ways to find them
/// the one with the shortest cuts is taken that ends where the first way ends.
std::optional<Match> find(std::vector<Segment> const& segments, StoredText const& text, std::size_t from);

/// Index of the first segment that is not found behind those before it.
std::size_t first_missing(std::vector<Segment> const& segments, StoredText const& text);

} // namespace brief::truth
