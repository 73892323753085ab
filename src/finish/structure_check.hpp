#pragma once

/// What the structure must say so that everyone can follow it, whoever made it.

#include "base/result.hpp"
#include "page/structure.hpp"

namespace brief::finish {

/// Fails with `Code::structure_mismatch`, once for each node: for a figure without a text in its place
/// (ISO 14289-1 7.3), a note without an id (7.9), and an id that two nodes have (ISO 32000-1 Table 323).
Result<void> check_structure(page::Structure const& structure);

} // namespace brief::finish
