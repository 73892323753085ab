#pragma once

#include <cstddef>
#include <string_view>

namespace brief::scan {

/// The place of the first `one` or `other` from `at` on, or npos. `find_first_of` calls a function for every
/// byte, and a file has many.
inline std::size_t find_either(std::string_view text, char one, char other, std::size_t at) {
    for (; at < text.size(); ++at) {
        if (text[at] == one || text[at] == other) {
            return at;
        }
    }
    return std::string_view::npos;
}

} // namespace brief::scan
