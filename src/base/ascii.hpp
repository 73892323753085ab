#pragma once

/// Letters of ASCII, for keys and addresses: no locale, and no letter beyond it is touched.

#include <algorithm>
#include <string>
#include <string_view>

namespace brief {

/// `text` with its letters from A to Z in lower case.
inline std::string lower_ascii(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

} // namespace brief
