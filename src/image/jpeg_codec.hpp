#pragma once

/// libjpeg behind values. It leaves its functions by longjmp; nothing with a destructor lives in between.

#include "base/result.hpp"
#include "image/picture.hpp"

#include <cstdint>
#include <optional>
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

/// What a JPEG is that goes into a file as it is: grey or YCbCr.
struct Passing {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    unsigned channels = 3;
};

/// Reads all data of a scrubbed JPEG, and keeps none: at an eighth of its size, since the code of each pixel
/// must be read for that as well. Nothing where viewers may take its colours for others. Fails as `decode`
/// does.
Result<std::optional<Passing>> find_passing(std::string_view jpeg);

/// A picture of pixels, without alpha, as a baseline JPEG.
Result<Picture> encode(Picture const& picture);

} // namespace brief::image
