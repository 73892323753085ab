#include "kit.hpp"
#include "layout/set_off.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("the drawing in place of a photo is a ground with one figure, the same on both sides of its middle"
) {
    Color const ground{233, 228, 218};
    Color const figure{163, 157, 146};
    page::Size const size{146, 130};
    std::vector<page::Shape> const shapes = layout::silhouette(size, ground, figure);
    REQUIRE(shapes.size() == 4);
    CHECK(shapes[0].fill == ground);
    for (std::size_t i = 1; i < shapes.size(); ++i) {
        CHECK(shapes[i].fill == figure);
    }
    // Nothing of it leaves the ground, and a mirror changes nothing.
    double left = size.width;
    double right = 0;
    for (page::Shape const& shape : shapes) {
        for (page::Segment const& segment : shape.segments) {
            if (auto const* line = std::get_if<page::LineTo>(&segment)) {
                left = std::min(left, line->to.x);
                right = std::max(right, line->to.x);
                CHECK(line->to.y <= size.height + 1e-9);
                CHECK(line->to.y >= 0);
            }
        }
    }
    CHECK(left + right == doctest::Approx(size.width));
}
