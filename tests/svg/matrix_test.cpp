#include "svg/matrix.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::svg;

namespace {

page::Point moved(std::string_view transform, page::Point point) {
    auto matrix = parse_transform(transform);
    REQUIRE(matrix);
    return apply(*matrix, point);
}

void check_point(page::Point found, page::Point expected) {
    CHECK(found.x == doctest::Approx(expected.x));
    CHECK(found.y == doctest::Approx(expected.y));
}

} // namespace

TEST_CASE("the functions of a transform") {
    check_point(moved("", {1, 2}), {1, 2});
    check_point(moved("translate(3)", {1, 2}), {4, 2});
    check_point(moved("translate(3, -4)", {1, 2}), {4, -2});
    check_point(moved("scale(2)", {1, 2}), {2, 4});
    check_point(moved("scale(2 3)", {1, 2}), {2, 6});
    check_point(moved("rotate(90)", {1, 2}), {-2, 1});
    check_point(moved("rotate(180 1 1)", {0, 0}), {2, 2});
    check_point(moved("skewX(45)", {0, 1}), {1, 1});
    check_point(moved("skewY(45)", {1, 0}), {1, 1});
    check_point(moved("matrix(1 0 0 1 5 6)", {1, 2}), {6, 8});
}

TEST_CASE("the last function of a list is done first") {
    check_point(moved("translate(10,0) scale(2)", {1, 1}), {12, 2});
    check_point(moved("scale(2),translate(10,0)", {1, 1}), {22, 2});
}

TEST_CASE("quarter turns are exact") {
    CHECK(parse_transform("rotate(90)") == Matrix{0, 1, -1, 0, 0, 0});
    CHECK(parse_transform("rotate(-180)") == Matrix{-1, 0, 0, -1, 0, 0});
}

TEST_CASE("what breaks the grammar is refused") {
    for (std::string_view text :
         {"scale",
          "scale(",
          "scale()",
          "scale(1 2 3)",
          "turn(4)",
          "scale(a)",
          "translate(1 2",
          "rotate(1 2)",
          "matrix(1 2 3 4 5 6 7)"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_transform(text));
    }
}

TEST_CASE("an even scale is the same in every direction") {
    CHECK(*even_scale(*parse_transform("rotate(30) scale(2) translate(5 6)")) == doctest::Approx(2));
    CHECK(*even_scale(*parse_transform("scale(-1 1)")) == doctest::Approx(1));
    CHECK_FALSE(even_scale(*parse_transform("scale(2 1)")));
    CHECK_FALSE(even_scale(*parse_transform("skewX(20)")));
}

TEST_CASE("every point of a segment is transformed") {
    Matrix matrix{1, 0, 0, 1, 1, 1};
    page::Segment curve = page::CurveTo{{0, 0}, {1, 1}, {2, 2}};
    svg::apply(matrix, curve);
    CHECK(curve == page::Segment(page::CurveTo{{1, 1}, {2, 2}, {3, 3}}));
    page::Segment move = page::MoveTo{{0, 0}};
    svg::apply(matrix, move);
    CHECK(move == page::Segment(page::MoveTo{{1, 1}}));
    page::Segment line = page::LineTo{{0, 0}};
    svg::apply(matrix, line);
    CHECK(line == page::Segment(page::LineTo{{1, 1}}));
}
