#include "page/item.hpp"

#include "base/overload.hpp"

#include <utility>

namespace brief::page {

namespace {

void shift(Point& point, Point by) {
    point.x += by.x;
    point.y += by.y;
}

void shift(Segment& segment, Point by) {
    std::visit(
        overload{
            [&](MoveTo& move) { shift(move.to, by); },
            [&](LineTo& straight) { shift(straight.to, by); },
            [&](CurveTo& curve) {
                shift(curve.control_1, by);
                shift(curve.control_2, by);
                shift(curve.to, by);
            },
            [](ClosePath&) {},
        },
        segment
    );
}

void shift(Shape& shape, Point by) {
    for (Segment& segment : shape.segments) {
        shift(segment, by);
    }
    if (shape.middle) {
        *shape.middle += by.x;
    }
}

void flip(Segment& segment, double width) {
    auto turn = [&](Point& point) { point.x = width - point.x; };
    std::visit(
        overload{
            [&](MoveTo& move) { turn(move.to); },
            [&](LineTo& straight) { turn(straight.to); },
            [&](CurveTo& curve) {
                turn(curve.control_1);
                turn(curve.control_2);
                turn(curve.to);
            },
            [](ClosePath&) {},
        },
        segment
    );
}

std::vector<Segment> edge(Rect area) {
    double right = area.x + area.width;
    double bottom = area.y + area.height;
    return {
        MoveTo{{area.x, area.y}},
        LineTo{{right, area.y}},
        LineTo{{right, bottom}},
        LineTo{{area.x, bottom}},
        ClosePath{},
    };
}

} // namespace

Shape rectangle(Rect area, Color fill) {
    Shape shape;
    shape.segments = edge(area);
    shape.fill = fill;
    return shape;
}

Shape frame(Rect area, Stroke stroke) {
    double inset = stroke.width / 2;
    Shape shape;
    shape.segments =
        edge({area.x + inset, area.y + inset, area.width - stroke.width, area.height - stroke.width});
    shape.stroke = std::move(stroke);
    return shape;
}

Shape line(Point from, Point to, Stroke stroke) {
    Shape shape;
    shape.segments = {MoveTo{from}, LineTo{to}};
    shape.stroke = std::move(stroke);
    return shape;
}

Shape circle(Point centre, double radius, std::optional<Color> fill, std::optional<Stroke> stroke) {
    // The control points for which a quarter of a circle is met at its ends and its middle: 4/3 (√2 − 1).
    constexpr double kappa = 0.5522847498307936;
    double c = kappa * radius;
    auto [x, y] = centre;
    Shape shape;
    shape.segments = {
        MoveTo{{x + radius, y}},
        CurveTo{{x + radius, y + c}, {x + c, y + radius}, {x, y + radius}},
        CurveTo{{x - c, y + radius}, {x - radius, y + c}, {x - radius, y}},
        CurveTo{{x - radius, y - c}, {x - c, y - radius}, {x, y - radius}},
        CurveTo{{x + c, y - radius}, {x + radius, y - c}, {x + radius, y}},
        ClosePath{},
    };
    shape.fill = fill;
    shape.stroke = std::move(stroke);
    return shape;
}

void translate(Item& item, Point by) {
    std::visit(
        overload{
            [&](GlyphRun& run) { shift(run.origin, by); },
            [&](Shape& shape) { shift(shape, by); },
            [&](Hatch& hatch) {
                hatch.area.x += by.x;
                hatch.area.y += by.y;
                hatch.foot += by.x;
            },
            [&](PlacedPicture& picture) {
                picture.area.x += by.x;
                picture.area.y += by.y;
            },
        },
        item.what
    );
}

void mirror(Item& item, double page_width) {
    std::visit(
        overload{
            [&](GlyphRun& run) { run.origin.x = page_width - run.origin.x - run.advance; },
            [&](Shape& shape) {
                if (shape.middle) {
                    shift(shape, {page_width - 2 * *shape.middle, 0});
                    return;
                }
                for (Segment& segment : shape.segments) {
                    flip(segment, page_width);
                }
            },
            [&](Hatch& hatch) {
                hatch.area.x = page_width - hatch.area.x - hatch.area.width;
                hatch.foot = page_width - hatch.foot;
                hatch.falls = !hatch.falls;
            },
            [&](PlacedPicture& picture) {
                picture.area.x = page_width - picture.area.x - picture.area.width;
            },
        },
        item.what
    );
}

void append(std::vector<Item>& to, std::vector<Item> items, Point by) {
    for (Item& item : items) {
        translate(item, by);
        to.push_back(std::move(item));
    }
}

} // namespace brief::page
