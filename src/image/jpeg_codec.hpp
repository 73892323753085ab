#pragma once

/// libjpeg behind values. It leaves its functions by longjmp; nothing with a destructor lives in between.

#include "base/result.hpp"
#include "image/picture.hpp"

#include <string>
#include <string_view>

namespace brief::image {

struct Unpacked {
    Picture picture;     ///< with pixels, grey or RGB
    bool passes = false; ///< grey or YCbCr: every viewer takes the JPEG itself for what it is
};

/// The pixels of a scrubbed JPEG. CMYK and YCCK become RGB, by the plain formula. Code::image_damaged, for
/// what libjpeg only warns of as well.
Result<Unpacked> decode(std::string_view jpeg);

/// A picture of pixels, without alpha, as a baseline JPEG.
Result<Picture> encode(Picture const& picture);

} // namespace brief::image
