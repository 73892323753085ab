#pragma once

/// A name with its particles and suffix taken apart, as names of CSL-JSON often need.

#include "csl/item.hpp"
#include "csl/markup.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace brief::csl {

struct ParsedName {
    std::string family = {};
    std::string given = {};
    std::string dropping_particle = {};
    std::string non_dropping_particle = {};
    std::string suffix = {};
    std::string literal = {};
    Tokens literal_tokens = {}; ///< of a literal with markup; they name the text of the source
    bool comma_suffix = false;
    bool family_first = false; ///< always: East Asian, or static-ordering
    bool spaced = true;        ///< a space between given and family name
    std::uint32_t number = 0;  ///< among all names of all items
};

/// Particles in small letters before the family name do not drop; those behind the given name do. A family
/// name in straight quotation marks is left whole. A suffix may stand behind a comma in the given name.
ParsedName parse_name(Name const& name);

/// How given names are shortened: CSL 1.0.2, "initialize-with".
struct Initials {
    std::string_view with;
    bool initialize = true; ///< false: only initials that are there already are set in this way
    bool hyphen = true;     ///< initialize-with-hyphen
};

std::string initialized(std::string_view given, Initials const& initials);

} // namespace brief::csl
