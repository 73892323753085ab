#pragma once

/// The page that everything is placed on: its size, its margins and the two columns of the house style.

#include "base/result.hpp"
#include "model/stylesheet.hpp"
#include "page/geometry.hpp"

#include <string>

namespace brief::layout {

/// pt. The text area starts at (`start`, `top`); x inside it counts from its start edge.
struct Frame {
    page::Size page;
    double top = 0; ///< of the text area, from the page's edge
    double start = 0;
    double width = 0; ///< of the text area
    double height = 0;
    double side = 0; ///< width of the side column
    double axis = 0; ///< where the main column starts, from the start of the text area
    double main = 0; ///< width of the main column
};

/// The size of a page by name, "A4" (ISO 216) or "Letter" (ANSI A), portrait; nothing for another name.
std::optional<page::Size> page_size(std::string_view name);

/// The frame of a layout on a page of this size.
Frame make_frame(model::PageGeometry const& geometry, page::Size size);

} // namespace brief::layout
