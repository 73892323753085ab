#include "image/fault.hpp"
#include "image/jpeg_codec.hpp"
#include "image/jpeg_scrubber.hpp"
#include "image/picture.hpp"
#include "image/png_reader.hpp"
#include "image/resample.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace brief::image {

namespace {

using namespace std::string_view_literals;

struct Signature {
    std::size_t at = 0;
    std::string_view bytes;
    char const* name = "";
};

/// What people take for pictures, to name it to them.
constexpr std::array others{
    Signature{0, "GIF8"sv, "GIF"},
    Signature{8, "WEBP"sv, "WebP"},
    Signature{4, "ftyp"sv, "HEIC or AVIF"},
    Signature{0, "II*\0"sv, "TIFF"},
    Signature{0, "MM\0*"sv, "TIFF"},
    Signature{0, "BM"sv, "BMP"},
    Signature{0, "%PDF"sv, "PDF"},
    Signature{0, "<svg"sv, "SVG"},
    Signature{0, "<?xml"sv, "SVG"},
};

Result<Picture> read_jpeg(std::string_view bytes, Limits const& limits) {
    Result<ScrubbedJpeg> scrubbed = scrub(bytes, limits);
    if (!scrubbed) {
        return failure(std::move(scrubbed.error()));
    }
    // Read to its end in any case: a viewer would show a grey block where data are damaged, and say nothing.
    if (scrubbed->orientation == 1) {
        Result<std::optional<Passing>> passing = find_passing(scrubbed->bytes);
        if (!passing) {
            return failure(std::move(passing.error()));
        }
        if (*passing) {
            Picture picture;
            picture.width = (*passing)->width;
            picture.height = (*passing)->height;
            picture.channels = (*passing)->channels;
            picture.photographic = true;
            picture.jpeg = std::move(scrubbed->bytes);
            return picture;
        }
    }
    return decode(scrubbed->bytes).map([&](Unpacked unpacked) {
        return turned(std::move(unpacked.picture), scrubbed->orientation);
    });
}

} // namespace

Result<Picture> read(std::string_view bytes, Limits const& limits) {
    if (bytes.size() > limits.bytes) {
        return failure(error(
            Code::image_too_large,
            {},
            fmt::format("the picture has {} bytes", bytes.size()),
            {fmt::format("it may have {}: reduce it in a picture editor", limits.bytes)}
        ));
    }
    if (bytes.empty()) {
        return damaged("is an empty file");
    }
    if (bytes.starts_with("\xff\xd8"sv)) {
        return read_jpeg(bytes, limits);
    }
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) {
        return read_png(bytes, limits);
    }
    for (Signature const& other : others) {
        if (bytes.size() > other.at && bytes.substr(other.at).starts_with(other.bytes)) {
            return unsupported(fmt::format("is a file of the format {}", other.name));
        }
    }
    return unsupported("is neither a JPEG nor a PNG");
}

} // namespace brief::image
