#include "image/jpeg_codec.hpp"
#include "image/picture.hpp"
#include "image/resample.hpp"

#include <utility>

namespace brief::image {

Result<Picture> unpacked(Picture picture) {
    if (picture.jpeg.empty()) {
        return picture;
    }
    return decode(picture.jpeg).map([](Unpacked got) { return std::move(got.picture); });
}

Result<Picture> fit(Picture picture, std::uint32_t width, std::uint32_t height) {
    Cut cut = middle(picture, width, height);
    bool whole = cut == Cut{0, 0, picture.width, picture.height};
    // Below that, averaging blurs more than it saves.
    bool fine = std::uint64_t{cut.width} * 2 > std::uint64_t{width} * 3;
    if (whole && !fine && (!picture.jpeg.empty() || !picture.photographic)) {
        return picture;
    }
    return unpacked(std::move(picture)).and_then([&](Picture made) -> Result<Picture> {
        if (!whole) {
            made = cropped(made, cut);
        }
        if (fine) {
            made = reduced(made, width, height);
        }
        if (made.photographic) {
            return encode(made);
        }
        return made;
    });
}

} // namespace brief::image
