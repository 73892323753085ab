#pragma once

/// The page that everything is placed on: its size, its margins and the columns of the house style.

#include "base/result.hpp"
#include "model/stylesheet.hpp"
#include "page/geometry.hpp"

#include <string>

namespace brief::layout {

/// The two columns of the house style: the side holds what locates the text, which starts on the axis.
struct Axis {
    double side = 0; ///< width of the side column
    double axis = 0; ///< where the main column starts, from the start of the text area
    double main = 0; ///< width of the main column
};

/// pt. The text area starts at (`start`, `top`); x inside it counts from its start edge.
struct Frame {
    page::Size page;
    double top = 0; ///< of the text area, from the page's edge
    double start = 0;
    double width = 0; ///< of the text area
    double height = 0;
    double side = 0;   ///< width of the side column; 0: text starts at the margin
    double axis = 0;   ///< where the text starts, from the start of the text area
    double main = 0;   ///< width of the text
    double beside = 0; ///< where the column at the end starts
    double end = 0;    ///< width of that column; 0: there is none
    Axis grid = {};    ///< what letterhead, callouts and footer hang on, wherever the text starts
};

/// The size of a page by name, "A4" (ISO 216) or "Letter" (ANSI A), portrait; nothing for another name.
std::optional<page::Size> page_size(std::string_view name);

/// The name of a page of this size, either way up.
std::string page_name(page::Size size);

/// The frame of a layout on a page of this size.
Frame make_frame(model::PageGeometry const& geometry, page::Size size);

/// The frame of what is as wide as the page, with its side column.
Frame on_grid(Frame frame);

} // namespace brief::layout
