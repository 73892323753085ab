#pragma once

/// The text of a quotation as what it claims: words that stand in the statement, cuts, and words of the
/// editor's in brackets.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace brief::truth {

/// A part of a quotation between two cuts' borders.
struct Piece {
    std::u32string text;       ///< comparison form; of an insertion what stands between the brackets
    bool inserted = false;     ///< the editor's
    bool glued_before = false; ///< an insertion with a letter right before it: the "[ies]" of "cit[ies]"
    bool glued_after = false;  ///< an insertion with a letter right behind it: the "[T]" of "[T]he"
};

/// What stands between two cuts; all of it follows each other in the statement.
struct Segment {
    std::vector<Piece> pieces;
};

/// Whether signs for cuts and insertions are read as such, or as words of the speaker's.
enum class Reading : std::uint8_t { literal, marked };

/// Splits a quotation in comparison form at "[…]", "[...]", "…" and "...". Segments without words are left
/// out, so a quotation may begin and end with a cut.
std::vector<Segment> read_segments(std::u32string_view folded, Reading reading);

/// Whether it has signs for cuts or insertions at all.
bool has_marks(std::u32string_view folded);

} // namespace brief::truth
