#pragma once

/// What a structure element says of itself beside its type (ISO 32000-1 14.8.5).

#include "finish/values.hpp"
#include "page/page.hpp"

namespace brief::finish {

/// The attribute objects of `node`: of tables, lists and figures. Null when it has none.
Value attributes(page::Pages const& pages, page::NodeId node_id);

} // namespace brief::finish
