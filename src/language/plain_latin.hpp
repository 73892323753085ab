#pragma once

/// Names in plain Latin letters, for ids and for the names of files.

#include <string>
#include <string_view>

namespace brief::language {

/// "Çiğdem Örnəkoğlu" as "Cigdem Ornekoglu": transliterated to Latin letters without marks (CLDR). A letter
/// that has no such form stays as it is.
std::string in_plain_latin(std::string_view text);

} // namespace brief::language
