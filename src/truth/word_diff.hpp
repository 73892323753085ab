#pragma once

/// How words differ from those of a text: the smallest set of words to take out and to put in (Myers 1986),
/// at the passage that is most like them.

#include "truth/stored_text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::truth {

/// Words that stand in both texts, in the statement only, or in the quotation only.
struct Change {
    enum class Kind : std::uint8_t { both, statement, quotation };

    Kind kind = Kind::both;
    std::vector<Range> words; ///< in the statement's comparison form, or in the quotation's
};

/// The passage of a text that is most like some words.
struct Nearest {
    Range passage; ///< in the statement's comparison form
    std::vector<Change> changes;
    std::size_t shared = 0; ///< words that stand in both
    std::size_t asked = 0;  ///< words of the quotation
};

/// Nothing where no passage has anything of `words`, or where all are too unlike to be put beside each other.
std::optional<Nearest> nearest_passage(std::u32string_view words, StoredText const& text);

/// The changes on one line: "detained … [-by officers-] {+by police+} … in Baku". What stands in the
/// statement only is in "[-…-]", what stands in the quotation only in "{+…+}"; of words in both only a few
/// around each change are shown.
std::string describe_changes(Nearest const& nearest, std::u32string_view words, StoredText const& text);

} // namespace brief::truth
