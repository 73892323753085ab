#pragma once

/// Links of prose to sections of the brief: `[](#id)`, `[words](#id)`, `[page #](#id)`.

#include "compose/prose.hpp"

#include <string>
#include <string_view>

namespace brief::compose {

/// Whether a link leads to a place of the brief: "#id".
bool is_cross_reference(std::string_view target);

/// The link to `target`, "#id". Without words it prints what it leads to; in its words a "#" that stands
/// alone is the number of the page. An id that no section has is reported, and the words remain.
content::Inlines cross_reference(
    std::string_view target, content::Inlines words, content::Origin const& origin, ProseContext context
);

} // namespace brief::compose
