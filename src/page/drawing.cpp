#include "page/drawing.hpp"

#include "base/overload.hpp"

namespace brief::page {

namespace {

void scale(Segment& segment, double factor) {
    auto grow = [factor](Point& point) { point = {point.x * factor, point.y * factor}; };
    std::visit(
        overload{
            [&](MoveTo& move) { grow(move.to); },
            [&](LineTo& line) { grow(line.to); },
            [&](CurveTo& curve) {
                grow(curve.control_1);
                grow(curve.control_2);
                grow(curve.to);
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
            scale(segment, factor);
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

} // namespace brief::page
