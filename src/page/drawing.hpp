#pragma once

/// A drawing of its own: shapes in a box, without a place on a page.

#include "page/item.hpp"

#include <vector>

namespace brief::page {

struct Drawing {
    Size size;                 ///< of the box that holds all shapes
    std::vector<Shape> shapes; ///< in painting order; places count from the top left corner of the box

    bool operator==(Drawing const&) const = default;
};

/// The same drawing, `factor` times as large, lines and dashes with it.
Drawing scaled(Drawing drawing, double factor);

/// The same drawing as in a mirror that stands upright: left is right.
Drawing flipped(Drawing drawing);

} // namespace brief::page
