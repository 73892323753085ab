#include "page/item.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <variant>

using namespace brief;
using namespace brief::page;

TEST_CASE("a rectangle is a closed path round its area, filled") {
    Shape shape = rectangle(Rect{10, 20, 30, 40}, Color{1, 2, 3});
    std::vector<Segment> expected{
        MoveTo{{10, 20}}, LineTo{{40, 20}}, LineTo{{40, 60}}, LineTo{{10, 60}}, ClosePath{}};
    CHECK(shape.segments == expected);
    CHECK(shape.fill == Color{1, 2, 3});
    CHECK_FALSE(shape.stroke);
}

TEST_CASE("a line is open and only stroked") {
    Shape shape = line({1, 2}, {3, 4}, Stroke{0.5, Color{}, {1, 2}});
    CHECK(shape.segments == std::vector<Segment>{MoveTo{{1, 2}}, LineTo{{3, 4}}});
    CHECK_FALSE(shape.fill);
    REQUIRE(shape.stroke);
    CHECK(*shape.stroke == Stroke{0.5, Color{}, {1, 2}});
}

TEST_CASE("a circle of Bézier curves stays on its radius") {
    Shape shape = circle({100, 50}, 10, Color{}, std::nullopt);
    REQUIRE(shape.segments.size() == 6);
    Point from = std::get<MoveTo>(shape.segments.front()).to;
    Point const start = from;
    for (std::size_t i = 1; i <= 4; ++i) {
        CAPTURE(i);
        auto curve = std::get<CurveTo>(shape.segments[i]);
        for (int step = 0; step <= 16; ++step) {
            double t = step / 16.0;
            double u = 1 - t;
            auto at = [&](double a, double b, double c, double d) {
                return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
            };
            double x = at(from.x, curve.control_1.x, curve.control_2.x, curve.to.x);
            double y = at(from.y, curve.control_1.y, curve.control_2.y, curve.to.y);
            CHECK(std::abs(std::hypot(x - 100, y - 50) - 10) < 0.003);
        }
        from = curve.to;
    }
    CHECK(from == start);
    CHECK(std::holds_alternative<ClosePath>(shape.segments.back()));
}

TEST_CASE("translating moves every point of a shape") {
    Shape shape;
    shape.segments = {MoveTo{{1, 2}}, LineTo{{3, 4}}, CurveTo{{5, 6}, {7, 8}, {9, 10}}, ClosePath{}};
    Item item{Artifact::layout, shape};
    translate(item, {100, 1000});
    std::vector<Segment> expected{
        MoveTo{{101, 1002}},
        LineTo{{103, 1004}},
        CurveTo{{105, 1006}, {107, 1008}, {109, 1010}},
        ClosePath{}};
    CHECK(std::get<Shape>(item.what).segments == expected);
}

TEST_CASE("translating moves a run, not the glyphs within it") {
    GlyphRun run;
    run.origin = {10, 20};
    run.glyphs = {Glyph{5, {1, 0}}};
    Item item{LeafId{0}, run};
    translate(item, {-1, 2});
    run.origin = {9, 22};
    CHECK(std::get<GlyphRun>(item.what) == run);
    CHECK(item.owner == Owner{LeafId{0}});
}

TEST_CASE("translating moves a picture and keeps its size") {
    auto picture = std::make_shared<brief::image::Picture const>();
    Item item{LeafId{0}, PlacedPicture{{1, 2, 30, 40}, picture}};
    translate(item, {10, 20});
    CHECK(item == Item{LeafId{0}, PlacedPicture{{11, 22, 30, 40}, picture}});
    CHECK(
        item == Item{LeafId{0}, PlacedPicture{{11, 22, 30, 40}, std::make_shared<brief::image::Picture>()}}
    );
}

TEST_CASE("on a page that starts at the other side texts are moved, shapes turned round") {
    GlyphRun run;
    run.origin = {10, 5};
    run.advance = 30;
    run.glyphs = {{1, {0, 0}}, {2, {20, 0}}};
    Item text{Artifact::layout, run};
    mirror(text, 100);
    CHECK(std::get<GlyphRun>(text.what).origin == Point{60, 5});
    CHECK(std::get<GlyphRun>(text.what).glyphs == run.glyphs);

    Shape shape;
    shape.segments = {MoveTo{{1, 2}}, LineTo{{3, 4}}, CurveTo{{5, 6}, {7, 8}, {9, 10}}, ClosePath{}};
    Item turned{Artifact::layout, shape};
    mirror(turned, 100);
    CHECK(
        std::get<Shape>(turned.what).segments ==
        std::vector<Segment>{
            MoveTo{{99, 2}}, LineTo{{97, 4}}, CurveTo{{95, 6}, {93, 8}, {91, 10}}, ClosePath{}}
    );

    shape.middle = 5;
    Item logo{Artifact::layout, shape};
    mirror(logo, 100);
    CHECK(
        std::get<Shape>(logo.what).segments ==
        std::vector<Segment>{
            MoveTo{{91, 2}}, LineTo{{93, 4}}, CurveTo{{95, 6}, {97, 8}, {99, 10}}, ClosePath{}}
    );
    CHECK(std::get<Shape>(logo.what).middle == 95);
    mirror(logo, 100);
    CHECK(std::get<Shape>(logo.what) == shape);
}

TEST_CASE("a hatch is moved with the place of its lines, and its lines fall when it is turned round") {
    Hatch const hatch{{10, 20, 30, 7}, 1, 3.2, 0.7, Color{1, 2, 3}};
    Item item{LeafId{0}, hatch};
    translate(item, {100, 200});
    CHECK(std::get<Hatch>(item.what) == Hatch{{110, 220, 30, 7}, 101, 3.2, 0.7, Color{1, 2, 3}});
    mirror(item, 500);
    CHECK(std::get<Hatch>(item.what) == Hatch{{360, 220, 30, 7}, 399, 3.2, 0.7, Color{1, 2, 3}, true});
    mirror(item, 500);
    CHECK_FALSE(std::get<Hatch>(item.what).falls);
}
