#pragma once

/// Which characters a text field may hold. Layout adds its own isolates, so overrides in a record could only
/// make a text look like another one (Unicode TR 36, "Trojan Source").

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace brief::load {

enum class LineBreaks : std::uint8_t { forbidden, allowed };

/// The first character that may not stand in a field: C0 and C1 controls (but a line feed where line breaks
/// are allowed), U+202A–202E, U+2066–2069, noncharacters. The text must be well-formed.
std::optional<char32_t> find_forbidden(std::string_view text, LineBreaks line_breaks);

/// "U+202E, a bidirectional override".
std::string character_name(char32_t point);

/// The key of a field that may hold more than one line.
bool is_prose_key(std::string_view key);

/// Has only a-z, 0-9 and '-', and starts with none of the latter.
bool is_id(std::string_view text);

/// An id made from `text`, to be suggested; empty when it has other letters than those of ASCII.
std::string id_from(std::string_view text);

/// Has the form of a language tag (RFC 5646): "en", "en-GB", "az-Latn-AZ".
bool is_language_tag(std::string_view text);

} // namespace brief::load
