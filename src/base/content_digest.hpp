#pragma once

/// A short digest of contents.

#include <string>
#include <string_view>

namespace brief {

/// The first 128 bits of SHA-256, as 32 hexadecimal digits in capitals. Tells contents apart; nothing else
/// relies on it.
std::string content_digest(std::string_view bytes);

} // namespace brief
