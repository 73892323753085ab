#pragma once

/// Texts in comparison form as words.

#include "truth/fold.hpp"

#include <string_view>
#include <vector>

namespace brief::truth {

/// The words of a text in comparison form, in their order: runs of letters, digits and what joins them
/// ("can't", "full-time"), and every other character but spaces by itself. A character of a script without
/// spaces is a word by itself, too.
std::vector<Range> split_words(std::u32string_view text);

inline std::u32string_view part(std::u32string_view text, Range range) {
    return text.substr(range.begin, range.end - range.begin);
}

} // namespace brief::truth
