#pragma once

/// Names that look alike though they are of different people: CSL 1.0.2, "givenname-disambiguation-rule".

#include "csl/cite_state.hpp"
#include "csl/style.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace brief::csl {

/// A name as a rendering showed it.
struct TracedName {
    ParsedName const* name = nullptr;
    std::size_t index = 0; ///< within its list
    bool brief = false;    ///< form="short"
    bool initials = false; ///< initialize-with is set
    std::string with;      ///< its value
    bool initialize = true;
};

using NameTrace = std::vector<TracedName>;

/// Raises the level of every name that another person's name looks like, as far as that tells them apart.
/// With `initials_only` it gets no more than initials, and these if they tell it from some of the others.
void expand_names(
    NameTrace const& names, bool initials_only, Style const& style, std::vector<GivenLevel>& levels
);

} // namespace brief::csl
