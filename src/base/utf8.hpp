#pragma once

/// UTF-8 as Unicode 15 section 3.9 defines it: strict decoding, never a silent replacement.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::utf8 {

/// Byte offset of the first ill-formed sequence (Table 3-7), or nothing if the text is well-formed.
std::optional<std::size_t> find_fault(std::string_view text);

bool is_ascii(std::string_view text);

/// Bytes of the sequence that starts at `position`; 1 for a byte that starts none.
std::size_t sequence_length(std::string_view text, std::size_t position);

/// The code point at `position`, where it is none of ASCII.
char32_t next_beyond_ascii(std::string_view text, std::size_t& position);

/// The code point at `position`, which is moved behind it. The text must be well-formed.
inline char32_t next(std::string_view text, std::size_t& position) {
    constexpr unsigned char end_of_ascii = 0x80;
    auto const lead = static_cast<unsigned char>(text[position]);
    if (lead >= end_of_ascii) {
        return next_beyond_ascii(text, position);
    }
    ++position; // nearly all of what is read
    return lead;
}

/// All code points of a well-formed text.
std::u32string decode(std::string_view text);

void append(std::string& to, char32_t code_point);
std::string encode(std::u32string_view text);

/// Number of code points.
std::size_t length(std::string_view text);

} // namespace brief::utf8
