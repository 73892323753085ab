#pragma once

/// The value between `paint` and `finish`: pages with their content, and what they do not say themselves,
/// which stretch of a page's content belongs to what. The stretches ("chunks") are told apart by sentinels:
/// tiny rectangles that `paint` fills where one chunk ends and the next begins, and that `finish` finds,
/// counts and takes out again. Unlike the tags of Cairo they come out the same in each of its versions, for
/// shapes as for text.

#include "page/geometry.hpp"
#include "page/item.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace brief::page {

struct Painted {
    std::string pdf; ///< an untagged PDF file

    /// For every page the owners of its chunks in painting order. Chunk k lies between the sentinels k and
    /// k + 1; a page has one sentinel more than it has chunks.
    std::vector<std::vector<Owner>> chunks;
};

/// Painted first of all on a page of `size`, and taken out again like a sentinel. Cairo keeps the region that
/// is painted, and joins the place of every text and shape to it; in one that is already all of the page
/// nothing is left to join, which is a twentieth of the time of a long report.
Rect cover(Size size);

/// Whether a rectangle that is painted before all else is a cover.
bool is_cover(Rect const& area);

/// The sentinels a page can have.
inline constexpr std::size_t most_sentinels = 16384;

/// Where sentinel `serial` of a page is painted.
Rect sentinel(std::size_t serial);

/// The serial number of the sentinel that `area` is; nothing for a rectangle that is none.
std::optional<std::size_t> find_sentinel(Rect const& area);

} // namespace brief::page
