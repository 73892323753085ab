#pragma once

/// Addresses that a brief may lead to. Any other scheme would let a record start a program, open a file of
/// the reader's machine, or run a script.

#include <string_view>

namespace brief {

/// Whether `uri` begins with http://, https:// or mailto:, in any case (RFC 3986 3.1), and goes on.
bool is_web_address(std::string_view uri);

} // namespace brief
