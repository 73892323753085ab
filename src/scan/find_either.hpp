#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace brief::scan {

/// The place of the first `one` or `other` from `at` on, or npos. `find_first_of` calls a function for every
/// byte, and a file has many: here eight are looked at together.
inline std::size_t find_either(std::string_view text, char one, char other, std::size_t at) {
    constexpr std::uint64_t lows = 0x0101010101010101;
    constexpr std::uint64_t highs = lows << 7U;
    std::uint64_t const ones = lows * static_cast<unsigned char>(one);
    std::uint64_t const others = lows * static_cast<unsigned char>(other);
    // A byte that is zero is the lowest one from which 1 is borrowed (H. Warren, Hacker's Delight, 6-1).
    auto has_zero = [](std::uint64_t word) { return ((word - lows) & ~word & highs) != 0; };
    char const* const bytes = text.data();
    for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
        std::memcpy(&word, bytes + at, sizeof word);
        if (has_zero(word ^ ones) || has_zero(word ^ others)) {
            break;
        }
    }
    while (at < text.size() && bytes[at] != one && bytes[at] != other) {
        ++at;
    }
    return at < text.size() ? at : std::string_view::npos;
}

} // namespace brief::scan
