#pragma once

/// Pictures from outside, made safe to embed: read within limits, with nothing left in them but what can be
/// seen. No metadata of a camera or a program passes, and no pixel that is not shown.

#include "base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace brief::image {

struct Limits {
    std::size_t bytes = std::size_t{32} << 20U; ///< of the file
    std::uint64_t pixels = 40'000'000;
    std::uint32_t side = 20'000; ///< pixels of the width, and of the height
};

/// A picture that stands upright. It has the bytes of a JPEG, or pixels, never both.
struct Picture {
    std::uint32_t width = 0; ///< pixels
    std::uint32_t height = 0;
    unsigned channels = 3;     ///< 1 grey, 3 red, green and blue, 4 with alpha, not premultiplied
    std::string jpeg;          ///< scrubbed; baseline or progressive, grey or YCbCr
    std::string pixels;        ///< rows from the top, a byte a channel, without padding
    bool photographic = false; ///< it came as a JPEG: its pixels may be written as one again

    bool operator==(Picture const&) const = default;
};

/// Reads a PNG or a JPEG. Its header is held against the limits and against the size of the file before
/// anything is unpacked. A JPEG keeps its data, without metadata, thumbnails and what follows its end; one
/// that lies on its side (Exif orientation), or is in CMYK or RGB, is unpacked. A PNG is unpacked to 8 bits
/// a channel. Errors: Code::image_damaged, Code::image_too_large, Code::image_format; they have no place.
Result<Picture> read(std::string_view bytes, Limits const& limits = {});

/// The middle of `picture` in the form `width` to `height`, reduced to about as many pixels when it has more
/// than one and a half times as many on a side. What is cut off is not in the result. A picture that has the
/// form and the size is given back as it is. Code::image_damaged.
Result<Picture> fit(Picture picture, std::uint32_t width, std::uint32_t height);

/// Its pixels; those of a JPEG are unpacked. Code::image_damaged.
Result<Picture> unpacked(Picture picture);

} // namespace brief::image
