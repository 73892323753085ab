#pragma once

/// Digits of hexadecimal strings and of names (ISO 32000-1 7.3.4.3, 7.3.5).

#include <array>
#include <cstddef>
#include <cstdint>

namespace brief::pdf {

inline constexpr std::array<std::int8_t, 256> hex_digits = [] {
    std::array<std::int8_t, 256> digits{};
    digits.fill(-1);
    for (std::size_t i = 0; i < 16; ++i) {
        digits[static_cast<unsigned char>("0123456789abcdef"[i])] = static_cast<std::int8_t>(i);
        digits[static_cast<unsigned char>("0123456789ABCDEF"[i])] = static_cast<std::int8_t>(i);
    }
    return digits;
}();

/// What a digit stands for, from 0 to 15; -1 for what is none.
constexpr int hex_digit(char c) {
    return hex_digits[static_cast<unsigned char>(c)];
}

} // namespace brief::pdf
