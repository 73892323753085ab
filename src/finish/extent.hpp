#pragma once

/// How much room a part of the structure takes, for the BBox of figures (ISO 32000-1 14.8.5.4.3).

#include "page/page.hpp"

#include <optional>

namespace brief::finish {

/// A box on a page, in the direction of `page::Page`.
struct Extent {
    std::size_t page = 0;
    page::Rect area;

    bool operator==(Extent const&) const = default;
};

/// The box around all that is painted for `node`, captions left out, on the first page that shows any of it.
/// Curves count with their control points, glyphs with a box of their font size: the box may be too large,
/// never too small.
std::optional<Extent> find_extent(page::Pages const& pages, page::NodeId node);

} // namespace brief::finish
