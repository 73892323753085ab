#pragma once

/// Diagnostics as SARIF 2.1.0 (OASIS), the form in which code hosts show findings beside the lines they are
/// about.

#include "base/result.hpp"

#include <string>

namespace brief::app {

std::string to_sarif(Diagnostics const& diagnostics, Sources const& sources);

} // namespace brief::app
