#include "svg/arc.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace brief;
using namespace brief::svg;

namespace {

std::vector<page::CurveTo> curves(page::Point from, Arc const& arc) {
    std::vector<page::Segment> segments;
    append(segments, from, arc);
    std::vector<page::CurveTo> out;
    for (page::Segment const& segment : segments) {
        REQUIRE(std::holds_alternative<page::CurveTo>(segment));
        out.push_back(std::get<page::CurveTo>(segment));
    }
    return out;
}

} // namespace

TEST_CASE("a quarter of a circle is one curve") {
    auto found = curves({1, 0}, {1, 1, 0, false, true, {0, 1}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].control_1.y == doctest::Approx(0.5522847498));
    CHECK(found[0].control_2.x == doctest::Approx(0.5522847498));
    CHECK(found[0].to == page::Point{0, 1});
}

TEST_CASE("the four arcs between two points") {
    // Circles of radius 1 through (1, 0) and (0, 1): around the origin and around (1, 1).
    struct Case {
        bool large;
        bool sweep;
        page::Point centre;
        std::size_t pieces;
    };

    for (Case const& c : {
             Case{false, true, {0, 0}, 1},
             Case{true, true, {1, 1}, 3},
             Case{false, false, {1, 1}, 1},
             Case{true, false, {0, 0}, 3},
         }) {
        CAPTURE(c.large);
        CAPTURE(c.sweep);
        auto found = curves({1, 0}, {1, 1, 0, c.large, c.sweep, {0, 1}});
        CHECK(found.size() == c.pieces);
        for (page::CurveTo const& curve : found) {
            CHECK(std::hypot(curve.to.x - c.centre.x, curve.to.y - c.centre.y) == doctest::Approx(1));
        }
    }
}

TEST_CASE("radii that do not reach are enlarged, and none is a straight line") {
    auto found = curves({0, 0}, {1, 1, 0, false, true, {10, 0}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].to.x == doctest::Approx(5));
    CHECK(std::abs(found[0].to.y) == doctest::Approx(5));
    std::vector<page::Segment> straight;
    append(straight, {0, 0}, {0, 5, 0, false, true, {3, 3}});
    CHECK(straight == std::vector<page::Segment>{page::LineTo{{3, 3}}});
    straight.clear();
    append(straight, {3, 3}, {1, 1, 0, false, true, {3, 3}});
    CHECK(straight.empty());
}

TEST_CASE("a rotated ellipse keeps its axes") {
    auto found = curves({0, 0}, {4, 2, 90, false, true, {4, 0}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].to.x == doctest::Approx(2));
    CHECK(std::abs(found[0].to.y) == doctest::Approx(4));
}
