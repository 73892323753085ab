#pragma once

/// Archived copies of sources. CSL has no variable for them, so they are told by a rule of our own: once,
/// where the source is given in full.

#include "content/inline.hpp"
#include "language/language.hpp"
#include "model/labels.hpp"
#include "model/source.hpp"

#include <string>
#include <string_view>

namespace brief::cite {

/// ", archived at … (12 December 2024)" with `link` in the place of the address; empty for a source without
/// an archived copy.
std::string archived_words(
    model::Source const& source,
    std::string_view link,
    model::Labels const& labels,
    language::Language const& language
);

/// The address, which leads to it.
content::Inlines archived_link(model::Source const& source, content::OriginId origin);

} // namespace brief::cite
