#pragma once

/// What macros call: that none calls itself, and what a style renders in the end.

#include "csl/fault.hpp"
#include "csl/style.hpp"

#include <optional>

namespace brief::csl {

/// A macro that calls itself, directly or through others; or macros that call each other so often that
/// rendering would not end in any reasonable time.
std::optional<Fault> check_macros(Style const& style);

/// Whether some layout shows the variable with cs:text.
bool renders(Style const& style, Variable variable);

/// Whether some condition asks for disambiguation.
bool tests_disambiguation(Style const& style);

} // namespace brief::csl
