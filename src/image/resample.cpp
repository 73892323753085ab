#include "image/resample.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <utility>
#include <vector>

namespace brief::image {

namespace {

Picture blank(Picture const& like, std::uint32_t width, std::uint32_t height) {
    Picture out;
    out.width = width;
    out.height = height;
    out.channels = like.channels;
    out.photographic = like.photographic;
    out.pixels.resize(std::size_t{width} * height * like.channels);
    return out;
}

std::size_t place(Picture const& picture, std::size_t x, std::size_t y) {
    return (y * picture.width + x) * picture.channels;
}

/// A stretch of pixels of which the first and the last count in part; in parts of a pixel.
struct Span1d {
    std::uint32_t first = 0;
    std::vector<std::uint32_t> weights;
};

/// For each of `to` pixels what it covers of `from`. A source pixel has `to` parts, a new one `from`.
std::vector<Span1d> spans(std::uint32_t from, std::uint32_t to) {
    std::vector<Span1d> out;
    for (std::uint64_t i = 0; i < to; ++i) {
        std::uint64_t begin = i * from;
        std::uint64_t end = begin + from;
        Span1d span;
        span.first = static_cast<std::uint32_t>(begin / to);
        for (std::uint64_t at = begin; at < end;) {
            std::uint64_t next = std::min((at / to + 1) * to, end);
            span.weights.push_back(static_cast<std::uint32_t>(next - at));
            at = next;
        }
        out.push_back(std::move(span));
    }
    return out;
}

using Sums = std::array<std::uint64_t, 4>;

/// The largest sum is 255² times the pixels of the source: far below 2^64.
Sums add_up(Picture const& picture, Span1d const& across, Span1d const& down) {
    bool alpha = picture.channels == 4;
    Sums sums{};
    for (std::size_t j = 0; j < down.weights.size(); ++j) {
        std::size_t at = place(picture, across.first, down.first + j);
        for (std::uint32_t const part : across.weights) {
            std::uint64_t weight = std::uint64_t{part} * down.weights[j];
            if (alpha) {
                weight *= static_cast<unsigned char>(picture.pixels[at + 3]);
                sums[3] += weight;
            }
            for (std::size_t c = 0; c < std::min(picture.channels, 3U); ++c) {
                sums.at(c) += weight * static_cast<unsigned char>(picture.pixels[at + c]);
            }
            at += picture.channels;
        }
    }
    return sums;
}

} // namespace

Picture turned(Picture picture, int orientation) {
    if (orientation <= 1 || orientation > 8) {
        return picture;
    }
    bool lies = orientation >= 5;
    Picture out =
        blank(picture, lies ? picture.height : picture.width, lies ? picture.width : picture.height);
    for (std::size_t y = 0; y < out.height; ++y) {
        for (std::size_t x = 0; x < out.width; ++x) {
            std::size_t from_x = lies ? y : x;
            std::size_t from_y = lies ? x : y;
            if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8) {
                from_x = picture.width - 1 - from_x;
            }
            if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7) {
                from_y = picture.height - 1 - from_y;
            }
            std::copy_n(
                picture.pixels.begin() + static_cast<std::ptrdiff_t>(place(picture, from_x, from_y)),
                picture.channels,
                out.pixels.begin() + static_cast<std::ptrdiff_t>(place(out, x, y))
            );
        }
    }
    return out;
}

Cut middle(Picture const& picture, std::uint32_t width, std::uint32_t height) {
    std::uint64_t w = picture.width;
    std::uint64_t h = picture.height;
    Cut cut{0, 0, picture.width, picture.height};
    if (w * height > h * width) {
        cut.width = static_cast<std::uint32_t>(std::max<std::uint64_t>((h * width + height / 2) / height, 1));
    } else {
        cut.height = static_cast<std::uint32_t>(std::max<std::uint64_t>((w * height + width / 2) / width, 1));
    }
    cut.width = std::min(cut.width, picture.width);
    cut.height = std::min(cut.height, picture.height);
    cut.x = (picture.width - cut.width) / 2;
    cut.y = (picture.height - cut.height) / 2;
    return cut;
}

Picture cropped(Picture const& picture, Cut const& cut) {
    Picture out = blank(picture, cut.width, cut.height);
    for (std::uint32_t y = 0; y < cut.height; ++y) {
        std::copy_n(
            picture.pixels.begin() + static_cast<std::ptrdiff_t>(place(picture, cut.x, cut.y + y)),
            std::size_t{cut.width} * picture.channels,
            out.pixels.begin() + static_cast<std::ptrdiff_t>(place(out, 0, y))
        );
    }
    return out;
}

Picture reduced(Picture const& picture, std::uint32_t width, std::uint32_t height) {
    assert(width <= picture.width && height <= picture.height);
    Picture out = blank(picture, width, height);
    std::vector<Span1d> across = spans(picture.width, width);
    std::vector<Span1d> down = spans(picture.height, height);
    std::uint64_t area = std::uint64_t{picture.width} * picture.height;
    auto mean = [](std::uint64_t sum, std::uint64_t weight) {
        return static_cast<char>(weight == 0 ? 0 : (sum + weight / 2) / weight);
    };
    for (std::uint32_t y = 0; y < height; ++y) {
        for (std::uint32_t x = 0; x < width; ++x) {
            Sums sums = add_up(picture, across[x], down[y]);
            std::size_t at = place(out, x, y);
            bool alpha = picture.channels == 4;
            for (std::size_t c = 0; c < std::min(picture.channels, 3U); ++c) {
                out.pixels[at + c] = mean(sums.at(c), alpha ? sums[3] : area);
            }
            if (alpha) {
                out.pixels[at + 3] = mean(sums[3], area);
            }
        }
    }
    return out;
}

} // namespace brief::image
