#include "image/limits.hpp"

#include "image/fault.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace brief::image {

Result<void> check(Claim const& claim, std::size_t size, Limits const& limits) {
    if (claim.width == 0 || claim.height == 0) {
        return damaged("has a side of no pixels");
    }
    std::uint64_t pixels = std::uint64_t{claim.width} * claim.height;
    if (pixels > limits.pixels || std::max(claim.width, claim.height) > limits.side) {
        return failure(error(
            Code::image_too_large,
            {},
            fmt::format("the picture has {} x {} pixels", claim.width, claim.height),
            {fmt::format(
                "it may have {} million in all, and {} on a side: reduce it in a picture editor",
                limits.pixels / 1'000'000,
                limits.side
            )}
        ));
    }
    if (claim.least_bytes > size) {
        return damaged(
            fmt::format("claims {} x {} pixels, for which its file is too short", claim.width, claim.height)
        );
    }
    return {};
}

} // namespace brief::image
