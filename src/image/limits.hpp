#pragma once

#include "base/result.hpp"
#include "image/picture.hpp"

namespace brief::image {

/// What the header of a picture claims.
struct Claim {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint64_t least_bytes = 0; ///< of a file that holds so many pixels, however well it is packed
};

/// Code::image_damaged for a side of no pixels and for a file of `size` bytes that is too short for what it
/// claims; Code::image_too_large.
Result<void> check(Claim const& claim, std::size_t size, Limits const& limits);

} // namespace brief::image
