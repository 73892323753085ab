#pragma once

/// What readers call the pages (ISO 32000-1 12.4.2).

#include "finish/values.hpp"
#include "page/page.hpp"

namespace brief::finish {

/// The number tree of the pages' labels. Labels that count on ("A-1", "A-2") share one entry.
Value page_labels(page::Pages const& pages);

} // namespace brief::finish
