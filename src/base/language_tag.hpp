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

} // namespace brief
