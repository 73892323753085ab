#pragma once

/// Base64 (RFC 4648, section 4).

#include <cstddef>
#include <string>
#include <string_view>

namespace brief::deliver {

std::string base64(std::string_view bytes);

/// The same in lines of 76 characters, each with CRLF at its end, as RFC 2045 (6.8) has it in mail.
std::string base64_lines(std::string_view bytes);

/// How many bytes `base64_lines` makes of `size` bytes.
std::size_t base64_lines_size(std::size_t size);

} // namespace brief::deliver
