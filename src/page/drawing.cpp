#include "page/drawing.hpp"

#include "base/overload.hpp"

namespace brief::page {

namespace {

/// Changes every point of a segment.
template <class Change>
void change_points(Segment& segment, Change const& change) {
    std::visit(
        overload{
            [&](MoveTo& move) { change(move.to); },
            [&](LineTo& line) { change(line.to); },
            [&](CurveTo& curve) {
                change(curve.control_1);
                change(curve.control_2);
                change(curve.to);
            },
            [](ClosePath&) {},
        },
        segment
    );
}

} // namespace

Drawing scaled(Drawing drawing, double factor) {
    drawing.size = {drawing.size.width * factor, drawing.size.height * factor};
    for (Shape& shape : drawing.shapes) {
        for (Segment& segment : shape.segments) {
            change_points(segment, [factor](Point& point) { point = {point.x * factor, point.y * factor}; });
        }
        if (shape.stroke) {
            shape.stroke->width *= factor;
            for (double& dash : shape.stroke->dashes) {
                dash *= factor;
            }
        }
    }
    return drawing;
}

Drawing flipped(Drawing drawing) {
    double width = drawing.size.width;
    for (Shape& shape : drawing.shapes) {
        for (Segment& segment : shape.segments) {
            change_points(segment, [width](Point& point) { point.x = width - point.x; });
        }
    }
    return drawing;
}

} // namespace brief::page
