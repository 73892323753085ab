#include "layout/set_off.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace brief::layout {

namespace {

/// An ellipse in `area`, from a circle.
page::Shape ellipse(page::Rect area, Color fill) {
    page::Shape shape = page::circle({0, 0}, 1, fill, std::nullopt);
    auto stretch = [&](page::Point& point) {
        point.x = area.x + area.width / 2 * (1 + point.x);
        point.y = area.y + area.height / 2 * (1 + point.y);
    };
    for (page::Segment& segment : shape.segments) {
        if (auto* move = std::get_if<page::MoveTo>(&segment)) {
            stretch(move->to);
        } else if (auto* curve = std::get_if<page::CurveTo>(&segment)) {
            stretch(curve->control_1);
            stretch(curve->control_2);
            stretch(curve->to);
        }
    }
    return shape;
}

/// A block whose upper corners are round, down to `area`'s foot.
page::Shape shoulders(page::Rect area, double radius, Color fill) {
    constexpr double kappa = 0.5522847498307936; // of a quarter of a circle
    double const left = area.x;
    double const right = area.x + area.width;
    double const foot = area.y + area.height;
    double const bend = radius * (1 - kappa);
    page::Shape shape;
    shape.fill = fill;
    shape.segments = {
        page::MoveTo{{left, foot}},
        page::LineTo{{left, area.y + radius}},
        page::CurveTo{{left, area.y + bend}, {left + bend, area.y}, {left + radius, area.y}},
        page::LineTo{{right - radius, area.y}},
        page::CurveTo{{right - bend, area.y}, {right, area.y + bend}, {right, area.y + radius}},
        page::LineTo{{right, foot}},
        page::ClosePath{},
    };
    return shape;
}

} // namespace

std::vector<page::Shape> silhouette(page::Size size, Color ground, Color figure) {
    // Parts of one measure, which is the smaller of the width and 82 % of the height.
    double const unit = std::min(size.width, size.height * 0.82);
    page::Size const head{unit * 0.36, unit * 0.47};
    double const top = size.height - unit * 1.02;
    double const middle = size.width / 2;
    double const neck = head.width * 0.5;
    double const shoulder = top + head.height * 1.22;
    return {
        page::rectangle({0, 0, size.width, size.height}, ground),
        page::rectangle({middle - neck / 2, top + head.height * 0.7, neck, head.height * 0.7}, figure),
        shoulders({middle - unit * 0.4, shoulder, unit * 0.8, size.height - shoulder}, unit * 0.26, figure),
        ellipse({middle - head.width / 2, top, head.width, head.height}, figure),
    };
}

} // namespace brief::layout
