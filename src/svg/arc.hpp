#pragma once

#include "page/item.hpp"

#include <vector>

namespace brief::svg {

/// An elliptical arc as SVG paths write it (SVG 1.1, 8.3.8), behind the point where it starts.
struct Arc {
    double x_radius = 0;
    double y_radius = 0;
    double rotation = 0; ///< of the ellipse, degrees
    bool large = false;
    bool sweep = false;
    page::Point to;
};

/// Appends the arc from `from` as curves of a quarter at most; a straight line where a radius is 0.
void append(std::vector<page::Segment>& segments, page::Point from, Arc const& arc);

} // namespace brief::svg
