#pragma once

/// How an element looks: presentation attributes and `style` (SVG 1.1, 6.4 and 11), inherited.

#include "base/result.hpp"
#include "page/item.hpp"
#include "xml/xml.hpp"

#include <optional>
#include <vector>

namespace brief::svg {

/// The initial values are those of SVG 1.1.
struct Style {
    std::optional<Color> fill = Color{};
    std::optional<Color> stroke;
    Color color; ///< what `currentColor` is
    page::FillRule fill_rule = page::FillRule::nonzero;
    double stroke_width = 1; ///< user units
    std::vector<double> dashes;
    page::LineCap cap = page::LineCap::butt;
    page::LineJoin join = page::LineJoin::miter;
    double miter_limit = 4;
    bool is_visible = true;
    bool is_displayed = true; ///< false for the whole subtree
};

/// The style of `element` below one of style `parent`. Code::svg_content for what no plain drawing has, and
/// for values that are not understood.
Result<Style> style_of(xml::Element const& element, Style const& parent);

} // namespace brief::svg
