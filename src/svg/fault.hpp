#pragma once

/// The messages of this module. They name no file and speak of "the drawing".

#include "base/result.hpp"

#include <cstddef>
#include <string>

namespace brief::svg {

/// Code::svg_content for a drawing that `what`, in `line`: "has text".
Diagnostic refused(std::size_t line, std::string const& what, std::string hint);

/// Code::image_damaged. `line` is 0 for the drawing as a whole.
Diagnostic damaged(std::size_t line, std::string const& what);

/// Code::image_too_large.
Diagnostic too_large(std::string const& what, std::string hint);

} // namespace brief::svg
