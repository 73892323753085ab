#pragma once

/// Language tags, BCP 47.

#include <string>
#include <string_view>
#include <vector>

namespace brief {

/// The tag and what is left of it when its last part is taken off, again and again: "az-Latn-AZ", "az-Latn",
/// "az" (RFC 4647 3.4, lookup). A part of one character goes with the part behind it. Empty for an empty tag.
std::vector<std::string> lookup_order(std::string_view tag);

/// The language alone, without script, region and the rest: "az" of "az-Latn-AZ".
std::string_view primary_language(std::string_view tag);

/// Whether a reader of one reads the other as it stands: the same language in the same script. Chinese is in
/// Traditional characters in Taiwan, Hong Kong and Macao, else in Simplified ones (CLDR, likely subtags); of
/// other languages only a script that is named is compared.
bool is_written_alike(std::string_view a, std::string_view b);

} // namespace brief
