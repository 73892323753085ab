#include "page/drawing.hpp"

#include <doctest/doctest.h>

using namespace brief::page;

TEST_CASE("a drawing grows with its lines and dashes") {
    Drawing drawing;
    drawing.size = {10, 20};
    Shape shape = line({1, 2}, {3, 4}, Stroke{0.5, {}, {1, 2}});
    shape.segments.emplace_back(CurveTo{{1, 1}, {2, 2}, {3, 3}});
    shape.segments.emplace_back(ClosePath{});
    drawing.shapes.push_back(shape);

    Drawing twice = scaled(drawing, 2);

    CHECK(twice.size == Size{20, 40});
    Shape expected = line({2, 4}, {6, 8}, Stroke{1, {}, {2, 4}});
    expected.segments.emplace_back(CurveTo{{2, 2}, {4, 4}, {6, 6}});
    expected.segments.emplace_back(ClosePath{});
    CHECK(twice.shapes == std::vector{expected});
    CHECK(scaled(drawing, 1) == drawing);
    CHECK(flipped(flipped(drawing)) == drawing);
    CHECK(flipped(drawing).shapes[0].segments[0] == Segment(MoveTo{{9, 2}}));
}
