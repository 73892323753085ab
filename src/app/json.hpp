#pragma once

/// Answers for programs: one JSON document on standard output.

#include "base/result.hpp"

#include <string>
#include <vector>

namespace brief::app {

/// `{"errors": n, "warnings": n, "diagnostics": [{"code": …, "severity": …, "message": …, "path": …, "line":
/// …, "column": …, "hints": […]}]}`, in the order given.
std::string to_json(Diagnostics const& diagnostics, Sources const& sources);

/// The same with `"written": [paths]` first.
std::string
to_json(std::vector<std::string> const& written, Diagnostics const& diagnostics, Sources const& sources);

} // namespace brief::app
