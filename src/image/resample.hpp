#pragma once

/// Pictures of pixels, turned, cut and reduced. All in integers: the same on every processor.

#include "image/picture.hpp"

#include <cstdint>

namespace brief::image {

/// Upright, from a picture that lies as `orientation` says, 1 to 8 (Exif 2.32 4.6.4).
Picture turned(Picture picture, int orientation);

struct Cut {
    std::uint32_t x = 0;
    std::uint32_t y = 0;
    std::uint32_t width = 0;
    std::uint32_t height = 0;

    bool operator==(Cut const&) const = default;
};

/// The largest part of the form `width` to `height`, from the middle.
Cut middle(Picture const& picture, std::uint32_t width, std::uint32_t height);

Picture cropped(Picture const& picture, Cut const& cut);

/// `picture` in `width` pixels by `height`, none of which is more than it has: each is the mean of the area
/// it covers, colours weighed with their alpha.
Picture reduced(Picture const& picture, std::uint32_t width, std::uint32_t height);

} // namespace brief::image
