#include "layout/blocks.hpp"
#include "set_in.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

TEST_CASE(
    "a callout has its head in the side column and its asks on the axis, on a ground as wide as the page"
) {
    Kit kit;
    set_in(kit, "one-pager");
    kit.add_section("The ask", content::Callout{{Kit::words("Call for release."), Kit::words("Go there.")}});
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_section(typesetter, galley, kit.document.sections[0]);
    REQUIRE(galley.boxes().size() == 1);
    layout::Box const& box = galley.boxes()[0];
    REQUIRE(box.heading);
    CHECK(box.heading->title == "The ask");
    page::GlyphRun const* label = test::find_run(box.items, "The ask");
    page::GlyphRun const* first = test::find_run(box.items, "Call");
    page::GlyphRun const* second = test::find_run(box.items, "Go");
    REQUIRE((label != nullptr && first != nullptr && second != nullptr));
    layout::Frame const frame = kit.frame();
    CHECK(label->origin.x == doctest::Approx(kit.sheet.definition.callout.inset.pt));
    CHECK(first->origin.x == doctest::Approx(frame.grid.axis));
    CHECK(first->origin.x > frame.axis); // text starts at the margin here
    CHECK(label->origin.y == doctest::Approx(first->origin.y));
    CHECK(second->origin.y > first->origin.y);
    auto const* ground = std::get_if<page::Shape>(&box.items.at(0).what);
    REQUIRE(ground != nullptr);
    CHECK(ground->fill == kit.sheet.definition.colors.at("tint"));
    CHECK(box.items[0].owner == page::Owner{page::Artifact::layout});
}
