#include "layout/drawing.hpp"

#include "base/overload.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;

namespace {

struct Bounds {
    double left = 1e9;
    double top = 1e9;
    double right = -1e9;
    double bottom = -1e9;

    void add(page::Point at) {
        left = std::min(left, at.x);
        right = std::max(right, at.x);
        top = std::min(top, at.y);
        bottom = std::max(bottom, at.y);
    }
};

/// What the shapes cover, outlines included.
Bounds bounds(std::vector<page::Shape> const& shapes) {
    Bounds out;
    for (page::Shape const& shape : shapes) {
        double half = shape.stroke ? shape.stroke->width / 2 : 0;
        auto add = [&](page::Point at) {
            out.add({at.x - half, at.y - half});
            out.add({at.x + half, at.y + half});
        };
        for (page::Segment const& segment : shape.segments) {
            std::visit(
                overload{
                    [&](page::MoveTo const& s) { add(s.to); },
                    [&](page::LineTo const& s) { add(s.to); },
                    [&](page::CurveTo const& s) { add(s.to); },
                    [](page::ClosePath const&) {},
                },
                segment
            );
        }
    }
    return out;
}

bool filled(std::vector<page::Shape> const& shapes) {
    return std::ranges::any_of(shapes, [](page::Shape const& shape) { return shape.fill.has_value(); });
}

model::CertaintyMarks const marks{{2.4}, {0.7}, {-0.3}};
Color const ink{0x1a, 0x1a, 0x1a};

} // namespace

TEST_CASE("marks of checks have one size, from their left edge") {
    for (content::Check check : {content::Check::primary, content::Check::report, content::Check::none}) {
        Bounds found = bounds(layout::check_mark(check, marks, {10, 100}, ink));
        CHECK(found.left == doctest::Approx(10));
        CHECK(found.right == doctest::Approx(10 + layout::check_mark_width(marks)));
        CHECK(found.bottom == doctest::Approx(100 - 0.3));
        CHECK(found.bottom - found.top == doctest::Approx(4.8));
    }
}

TEST_CASE("a check by the primary text is a full mark, by a report a half one, none an open one") {
    auto full = layout::check_mark(content::Check::primary, marks, {}, ink);
    auto half = layout::check_mark(content::Check::report, marks, {}, ink);
    auto open = layout::check_mark(content::Check::none, marks, {}, ink);
    CHECK(filled(full));
    CHECK_FALSE(filled(open));
    REQUIRE(half.size() == 2);
    Bounds left = bounds({half[0]});
    CHECK(half[0].fill == ink);
    CHECK(left.right == doctest::Approx(2.4)); // no further than the middle
    CHECK_FALSE(half[1].fill);
}

TEST_CASE("the dot of a date is full for a day, open for a month, dashed for about then") {
    model::TimelineBlock measures;
    measures.dot_radius.pt = 3;
    measures.dot_stroke.pt = 0.7;
    for (content::DateMark mark :
         {content::DateMark::day, content::DateMark::month, content::DateMark::approximate}) {
        auto shapes = layout::date_mark(mark, measures, ink, {50, 60});
        REQUIRE(shapes.size() == 1);
        Bounds found = bounds(shapes);
        CHECK(found.left == doctest::Approx(47));
        CHECK(found.right == doctest::Approx(53));
        CHECK(found.top == doctest::Approx(57));
        // Paper in an open mark hides the line behind it.
        CHECK(shapes[0].fill == (mark == content::DateMark::day ? ink : Color{255, 255, 255}));
        CHECK(shapes[0].stroke->dashes.empty() == (mark != content::DateMark::approximate));
    }
}
