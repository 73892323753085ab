#pragma once

/// Tags of languages (BCP 47, RFC 5646 2.1).

#include <string_view>

namespace brief::conform {

/// Whether `tag` has the form of one: "en", "en-GB", "az-Latn-AZ". Its parts are not looked up.
bool is_language_tag(std::string_view tag);

} // namespace brief::conform
