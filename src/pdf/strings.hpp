#pragma once

/// Strings as they are written (ISO 32000-1 7.3.4), and the texts they stand for (7.9.2.2).

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace brief::pdf {

/// The bytes of the string that starts with the bracket at `at`, which is moved behind its end; nothing when
/// it has none, and `at` is then moved behind the bracket.
std::optional<std::string> read_string(std::string_view text, std::size_t& at);

/// The bytes of the string that `token` is, "(…)" or "<…>"; empty when it is none.
std::string string_bytes(std::string_view token);

/// The same without memory of their own: the bytes are a part of the text where they stand there as they are,
/// else they are put into `room`.
std::optional<std::string_view> read_string(std::string_view text, std::size_t& at, std::string& room);
std::string_view string_bytes(std::string_view token, std::string& room);

/// The text of a string, as UTF-8: UTF-16BE or UTF-8 behind its byte order mark, else PDFDocEncoding.
std::string text_of(std::string_view bytes);

} // namespace brief::pdf
