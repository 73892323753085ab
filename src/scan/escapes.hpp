#pragma once

/// Letters that a text format writes as numbers. A file that is attached can hold a name in this way, and
/// every program that opens it shows the name.

#include <optional>
#include <string>
#include <string_view>

namespace brief::scan {

/// `text` (UTF-8) with the escapes of JSON and TOML (\uXXXX, \UXXXXXXXX) and the character references of XML
/// (&#N; and &#xN;) as the characters they stand for; those of no character are left. Nothing where there are
/// none.
std::optional<std::string> without_escapes(std::string_view text);

} // namespace brief::scan
