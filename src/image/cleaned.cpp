#include "image/cleaned.hpp"

#include "image/jpeg_scrubber.hpp"
#include "image/png_writer.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::image {

namespace {

using namespace std::string_view_literals;

bool is_jpeg(std::string_view bytes) {
    return bytes.starts_with("\xff\xd8"sv);
}

/// An APP1 segment that says nothing but the orientation (Exif 2.32 4.6.4), in the place it has: behind SOI.
std::string with_orientation(std::string jpeg, int orientation) {
    if (orientation == 1) {
        return jpeg;
    }
    std::string segment("\xff\xe1\0\x22"
                        "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"sv);
    segment += static_cast<char>(orientation);
    segment += "\0\0\0\0\0\0"sv;
    constexpr std::size_t behind_start = 2;
    jpeg.insert(behind_start, segment);
    return jpeg;
}

} // namespace

Result<std::string> cleaned(std::string_view bytes, Limits const& limits) {
    if (is_jpeg(bytes) && bytes.size() <= limits.bytes) {
        return scrub(bytes, limits).map([](ScrubbedJpeg scrubbed) {
            return with_orientation(std::move(scrubbed.bytes), scrubbed.orientation);
        });
    }
    return read(bytes, limits).and_then(write_png);
}

Result<std::string> essence(std::string_view bytes, Limits const& limits) {
    if (is_jpeg(bytes)) {
        return cleaned(bytes, limits);
    }
    return read(bytes, limits).map([](Picture const& picture) {
        return fmt::format("{} {} {} ", picture.width, picture.height, picture.channels) + picture.pixels;
    });
}

} // namespace brief::image
