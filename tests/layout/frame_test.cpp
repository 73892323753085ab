#include "kit.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("pages have the sizes of their standards") {
    CHECK(layout::page_size("A4")->width == doctest::Approx(595.2756));
    CHECK(layout::page_size("A4")->height == doctest::Approx(841.8898));
    CHECK(layout::page_size("Letter") == page::Size{612, 792});
    CHECK_FALSE(layout::page_size("a4"));
    CHECK_FALSE(layout::page_size(""));
}

TEST_CASE("margins and text area make the page, side, gutter and main column the text area") {
    test::Kit kit;
    for (char const* name : {"A4", "Letter"}) {
        CAPTURE(name);
        model::PageGeometry const& geometry = kit.sheet.definition.page;
        layout::Frame frame = layout::make_frame(geometry, *layout::page_size(name));
        CHECK(frame.start + frame.width + geometry.margin.end.pt == doctest::Approx(frame.page.width));
        CHECK(frame.top + frame.height + geometry.margin.bottom.pt == doctest::Approx(frame.page.height));
        CHECK(frame.side + geometry.columns.gutter.pt == doctest::Approx(frame.axis));
        CHECK(frame.axis + frame.main == doctest::Approx(frame.width));
        CHECK(frame.main > 2 * frame.side);
    }
}

TEST_CASE("without side columns the text starts at the margin") {
    model::PageGeometry geometry;
    geometry.columns.side = 0;
    layout::Frame frame = layout::make_frame(geometry, {100, 100});
    CHECK(frame.axis == 0);
    CHECK(frame.main == frame.width);
}
