#pragma once

/// The stored text of a statement, made ready to be compared with: its comparison form and its paragraphs.

#include "truth/fold.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace brief::truth {

/// Stands in comparison forms where a part of the statement was left out. It is a noncharacter, so it is in
/// no quotation, and nothing is found across it.
inline constexpr char32_t gap = 0xffff;

struct Paragraph {
    Range range;    ///< in the original
    int number = 0; ///< from 1; 0: not known, as behind a part that was left out
};

/// Where in a statement a passage stands.
struct Place {
    int paragraph = 0;      ///< of its first character; 0: not known
    int last_paragraph = 0; ///< of its last character
    Range characters;       ///< code points from the start of the first paragraph

    bool operator==(Place const&) const = default;
};

class StoredText {
public:
    explicit StoredText(std::string_view text);

    /// The original, as code points. Marks of paragraphs are spaces, and a part that was left out is `gap`,
    /// so that every other character stands where it stood.
    std::u32string const& points() const { return points_; }

    Folded const& folded() const { return folded_; }

    /// Whether paragraphs have numbers: they are marked with "[para. N]", or set apart by blank lines.
    bool counts_paragraphs() const { return counts_; }

    /// Whether a part of the statement was left out: a line "[…]" alone.
    bool has_gaps() const { return has_gaps_; }

    /// The place of a stretch of the comparison form.
    Place place(Range folded) const;

    /// Where the paragraph with this number begins in the comparison form.
    std::optional<std::size_t> begin_of(int paragraph) const;

    /// The words of the original behind a stretch of the comparison form, UTF-8, on one line.
    std::string words(Range folded) const;

    /// Whether it has `word`, which is in comparison form. For leaving out texts that cannot hold a passage.
    bool has_word(std::u32string_view word) const;

private:
    void read_paragraphs();

    std::u32string points_;
    Folded folded_;
    std::vector<Paragraph> paragraphs_;
    std::unordered_set<std::size_t> words_; ///< hashes
    bool counts_ = false;
    bool has_gaps_ = false;
};

} // namespace brief::truth
