#pragma once

#include "base/result.hpp"
#include "image/picture.hpp"

#include <string>

namespace brief::image {

/// The pixels of a picture as a PNG (ISO/IEC 15948), packed quickly rather than as tightly as can be.
/// Code::painting_failed for a picture without pixels.
Result<std::string> write_png(Picture const& picture);

} // namespace brief::image
