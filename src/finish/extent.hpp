#pragma once

/// How much room a part of the structure takes, for the BBox of figures (ISO 32000-1 14.8.5.4.3).

#include "finish/groups.hpp"
#include "page/page.hpp"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace brief::finish {

/// A box on a page, in the direction of `page::Page`.
struct Extent {
    std::size_t page = 0;
    page::Rect area;

    bool operator==(Extent const&) const = default;
};

/// Knows where each leaf is painted, so that many figures cost no more than one walk over the pages.
class ExtentFinder {
public:
    /// `pages` must outlive it.
    explicit ExtentFinder(page::Pages const& pages);

    /// The box around all that is painted for `node`, captions left out, on the first page that shows any of
    /// it. Curves count with their control points, glyphs with a box of their font size: the box may be too
    /// large, never too small.
    std::optional<Extent> find(page::NodeId node) const;

    page::Page const& page(std::size_t index) const { return pages_.pages.at(index); }

private:
    struct Place {
        std::size_t page = 0;
        std::size_t item = 0;
    };

    static std::vector<std::pair<std::size_t, Place>> places_with_leaves(page::Pages const& pages);
    void collect(page::NodeId from, std::vector<Place>& places) const;

    page::Pages const& pages_;
    Groups<Place> places_; ///< by leaf
};

} // namespace brief::finish
