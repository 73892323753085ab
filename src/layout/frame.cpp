#include "layout/frame.hpp"

#include "base/length.hpp"

#include <algorithm>
#include <cmath>

namespace brief::layout {

std::optional<page::Size> page_size(std::string_view name) {
    if (name == "A4") {
        return page::Size{210 * points_per_millimetre, 297 * points_per_millimetre};
    }
    if (name == "Letter") {
        return page::Size{8.5 * points_per_inch, 11 * points_per_inch};
    }
    return std::nullopt;
}

std::string page_name(page::Size size) {
    double const letter = page_size("Letter")->height;
    return std::abs(std::max(size.width, size.height) - letter) < 1 ? "Letter" : "A4";
}

Frame make_frame(model::PageGeometry const& geometry, page::Size size) {
    model::Margins const& margin = geometry.margin;
    model::Columns const& columns = geometry.columns;
    Frame frame;
    frame.page = size;
    frame.top = margin.top.pt;
    frame.start = margin.start.pt;
    frame.width = size.width - margin.start.pt - margin.end.pt;
    frame.height = size.height - margin.top.pt - margin.bottom.pt;
    auto count = static_cast<double>(columns.count);
    auto side = static_cast<double>(columns.side);
    double gutter = columns.gutter.pt;
    double column = (frame.width - (count - 1) * gutter) / count;
    frame.grid.side = side * column + std::max(side - 1, 0.0) * gutter;
    frame.grid.axis = side > 0 ? frame.grid.side + gutter : 0;
    frame.grid.main = frame.width - frame.grid.axis;
    if (columns.text == model::TextStart::axis) {
        frame.side = frame.grid.side;
        frame.axis = frame.grid.axis;
    }
    frame.end = columns.end.pt;
    frame.beside = frame.width - frame.end;
    frame.main = frame.width - frame.axis - (frame.end > 0 ? frame.end + columns.end_gap.pt : 0);
    return frame;
}

Frame on_grid(Frame frame) {
    frame.side = frame.grid.side;
    frame.axis = frame.grid.axis;
    frame.main = frame.grid.main;
    return frame;
}

} // namespace brief::layout
