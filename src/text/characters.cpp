#include "text/characters.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace brief::text {

bool is_space(char32_t c) {
    return c == U' ' || c == 0x00a0;
}

bool is_combining(char32_t c) {
    constexpr char32_t first_combining = 0x0300;
    return c >= first_combining && u_getCombiningClass(static_cast<UChar32>(c)) != 0;
}

bool is_attached(char32_t c) {
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_GRAPHEME_EXTEND) != 0;
}

bool is_dash(char32_t c) {
    return c == U'-' || (c >= 0x2010 && c <= 0x2015);
}

bool is_joined(Script script) {
    static constexpr std::array joined{
        0x41726162U, // Arab
        0x44657661U, // Deva
        0x42656e67U, // Beng
        0x53797263U, // Syrc
        0x4d6f6e67U, // Mong
    };
    return std::ranges::find(joined, script.code) != joined.end();
}

} // namespace brief::text
