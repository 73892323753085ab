#pragma once

/// JPEG as a row of marker segments (ITU-T T.81 Annex B), without any of the picture's meaning.

#include "base/result.hpp"
#include "image/picture.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace brief::image {

struct ScrubbedJpeg {
    std::string bytes; ///< SOI, APP0 and APP14 where they were, DQT, DHT, SOFn, DRI, SOS with data, EOI
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    int orientation = 1; ///< 1 to 8, of the Exif data that are gone (Exif 2.32 4.6.4)
};

/// Keeps what a decoder needs and writes it anew: no segment keeps more bytes than its tables have, and APP0
/// keeps neither its thumbnail nor its density. The claims of the frame header are checked before the data
/// behind it are looked at. Code::image_damaged, Code::image_too_large, Code::image_format.
Result<ScrubbedJpeg> scrub(std::string_view bytes, Limits const& limits);

} // namespace brief::image
