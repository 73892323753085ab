#pragma once

/// The messages of this module. They name no file: who reads one knows what it is called.

#include "base/result.hpp"

#include <string>

namespace brief::image {

/// Code::image_damaged for a picture that `what`: "ends before its data do".
tl::unexpected<Diagnostics> damaged(std::string const& what);

/// Code::image_format for a picture that `what`: "is a GIF".
tl::unexpected<Diagnostics> unsupported(std::string const& what);

} // namespace brief::image
