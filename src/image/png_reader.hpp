#pragma once

#include "base/result.hpp"
#include "image/picture.hpp"

#include <string_view>

namespace brief::image {

/// A PNG (ISO/IEC 15948), of every colour type, interlaced or not, as grey, RGB or RGB with alpha; without
/// alpha where all of it is opaque. Only IHDR, PLTE, tRNS, IDAT and IEND are looked at. Code::image_damaged,
/// Code::image_too_large, Code::image_format.
Result<Picture> read_png(std::string_view bytes, Limits const& limits);

} // namespace brief::image
