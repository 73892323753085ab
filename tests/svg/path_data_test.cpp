#include "svg/svg.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::svg;
using page::ClosePath;
using page::CurveTo;
using page::LineTo;
using page::MoveTo;
using Segments = std::vector<page::Segment>;

TEST_CASE("lines in every form come to the same") {
    Segments const expected{
        MoveTo{{10, 20}}, LineTo{{30, 20}}, LineTo{{30, 50}}, LineTo{{0, 0}}, ClosePath{}};
    for (std::string_view data :
         {"M10 20L30 20L30 50L0 0Z",
          "m10,20 20,0 0,30 -30-50z",
          "M 10 20 H 30 V 50 L 0 0 Z",
          "M10 20 30 20 30 50 0 0z",
          "m10 20h20v30l-30-50z",
          "  M10 20\nh20 v30 L0 0Z  "}) {
        CAPTURE(data);
        CHECK(parse_path(data) == expected);
    }
}

TEST_CASE("a subpath behind a closed one starts where that one did") {
    CHECK(
        parse_path("M1 1 L2 2 Z l3 0") ==
        Segments{MoveTo{{1, 1}}, LineTo{{2, 2}}, ClosePath{}, LineTo{{4, 1}}}
    );
}

TEST_CASE("curves, smooth and quadratic") {
    CHECK(
        parse_path("M0 0C1 2 3 4 5 6S9 8 10 10") ==
        Segments{MoveTo{{0, 0}}, CurveTo{{1, 2}, {3, 4}, {5, 6}}, CurveTo{{7, 8}, {9, 8}, {10, 10}}}
    );
    CHECK(
        parse_path("M0 0c1 2 3 4 5 6s4 2 5 4") ==
        Segments{MoveTo{{0, 0}}, CurveTo{{1, 2}, {3, 4}, {5, 6}}, CurveTo{{7, 8}, {9, 8}, {10, 10}}}
    );
    // Without a curve before it, the first control point is where the curve starts.
    CHECK(parse_path("M1 1S3 3 4 4") == Segments{MoveTo{{1, 1}}, CurveTo{{1, 1}, {3, 3}, {4, 4}}});
    CHECK(
        parse_path("M0 0Q3 3 6 0T12 0") ==
        Segments{MoveTo{{0, 0}}, CurveTo{{2, 2}, {4, 2}, {6, 0}}, CurveTo{{8, -2}, {10, -2}, {12, 0}}}
    );
    CHECK(parse_path("M1 1T3 3")->size() == 2);
}

TEST_CASE("the flags of an arc may touch the next number") {
    auto spaced = parse_path("M1 0 A 1 1 0 0 1 0 1");
    REQUIRE(spaced);
    CHECK(parse_path("M1 0a1 1 0 01-1 1") == spaced);
    CHECK(parse_path("M1 0A1,1,0,0,1,0,1") == spaced);
}

TEST_CASE("an empty path draws nothing") {
    CHECK(parse_path("") == Segments{});
    CHECK(parse_path("  ") == Segments{});
}

TEST_CASE("data that break the grammar are refused as a whole") {
    for (std::string_view data :
         {"L1 1",
          "M",
          "M1",
          "M1 1 L",
          "M1 1 L2",
          "M1 1 X",
          "M1 1 C1 1 2 2",
          "M1 1 A1 1 0 2 0 3 3",
          "M1 1 A1 1 0 0 0 3",
          "1 1",
          "M1 1 Z1 1",
          "M1 1 H",
          "M1 1,,2 2",
          "M1 1 Q1 1",
          "M0 0 L1e9 0"}) {
        CAPTURE(data);
        CHECK_FALSE(parse_path(data));
    }
}
