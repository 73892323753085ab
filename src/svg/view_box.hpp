#pragma once

/// The box that a drawing stands in (SVG 1.1, 7.7).

#include "base/result.hpp"
#include "page/item.hpp"
#include "xml/xml.hpp"

namespace brief::svg {

/// User units.
struct ViewBox {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    bool operator==(ViewBox const&) const = default;
};

/// The box of the root: its viewBox, or its width and height. Code::image_damaged when it has neither;
/// Code::svg_content for a root that is no svg, and for a width and height of another form than the viewBox.
Result<ViewBox> view_box_of(xml::Element const& root);

/// Whether nothing of the shape, its line included, lies more than a hundredth outside of a box at the
/// origin.
bool lies_inside(page::Shape const& shape, page::Size const& box);

} // namespace brief::svg
