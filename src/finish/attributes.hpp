#pragma once

/// What a structure element says of itself beside its type (ISO 32000-1 14.8.5).

#include "finish/extent.hpp"
#include "finish/values.hpp"
#include "page/page.hpp"

namespace brief::finish {

/// The attribute objects of `node`: of tables, lists and figures. Null when it has none.
Value attributes(page::Structure const& structure, ExtentFinder const& extents, page::NodeId node_id);

} // namespace brief::finish
