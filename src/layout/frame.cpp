#include "layout/frame.hpp"

#include "base/length.hpp"

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
    frame.side = side * column + (side - 1) * gutter;
    frame.axis = side > 0 ? frame.side + gutter : 0;
    frame.main = frame.width - frame.axis;
    return frame;
}

} // namespace brief::layout
