#pragma once

/// The sources behind citations.

#include "base/result.hpp"
#include "content/document.hpp"
#include "model/library.hpp"

namespace brief::cite {

/// The source that is cited. Code::unknown_source when the library does not have it.
Result<model::Source const*> find_source(
    model::Library const& library, content::CitedSource const& cited, content::Document const& document
);

/// The source that an item of a list of sources stands for; null for an item that names none.
content::CitedSource const* source_of_entry(content::Inlines const& item);

} // namespace brief::cite
