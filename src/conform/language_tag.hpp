#pragma once

/// Tags of languages (BCP 47, RFC 5646 2.1).

#include <string_view>

namespace brief::conform {

/// Whether `tag` has the form of one: "en", "en-GB", "az-Latn-AZ". Its parts are not looked up.
bool is_language_tag(std::string_view tag);

/// Whether text in the language of `tag` runs from right to left: by its script where it names one, else by
/// the script that CLDR takes for likely.
bool runs_from_right(std::string_view tag);

} // namespace brief::conform
