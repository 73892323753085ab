#pragma once

/// Data of streams with the filter FlateDecode (ISO 32000-1 7.4.4).

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace brief::pdf {

/// `data` about as small as zlib can make them. Empty when zlib fails, for want of memory: the data must then
/// be written as they are.
std::string deflate(std::string_view data);

/// The data that `deflated` stands for; nothing when it is damaged or breaks off, or stands for more than
/// `limit` bytes.
std::optional<std::string> inflate(std::string_view deflated, std::size_t limit);

} // namespace brief::pdf
