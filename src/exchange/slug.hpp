#pragma once

/// Ids made of names.

#include <string>
#include <string_view>

namespace brief::exchange {

/// "Çiğdem Örnekoğlu" as "cigdem-ornekoglu": transliterated to Latin letters without marks (CLDR), in lower
/// case, words joined with hyphens. Empty where a letter has no such form.
std::string slug(std::string_view text);

} // namespace brief::exchange
