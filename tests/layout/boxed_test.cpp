#include "layout/blocks.hpp"
#include "layout/set_off.hpp"
#include "set_in.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

TEST_CASE("boxed prose is indented behind a rule that runs through its paragraphs") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    content::Boxed const boxed{{{"boxed", Kit::words("One.")}, {"boxed", Kit::words("Two.")}}};
    add_boxed(typesetter, galley, boxed, page::NodeId::document);
    REQUIRE(galley.boxes().size() == 2);
    double const indent = kit.sheet.definition.boxed.indent.pt;
    double below = 0;
    for (layout::Box const& box : galley.boxes()) {
        page::GlyphRun const* run = test::find_run(box.items, ".");
        REQUIRE(run != nullptr);
        CHECK(run->origin.x == doctest::Approx(kit.frame().axis + indent));
        auto const* rule = std::get_if<page::Shape>(&box.items.back().what);
        REQUIRE(rule != nullptr);
        auto const& from = std::get<page::MoveTo>(rule->segments.at(0)).to;
        auto const& to = std::get<page::LineTo>(rule->segments.at(1)).to;
        CHECK(from.x == doctest::Approx(kit.frame().axis));
        CHECK(from.y == doctest::Approx(-box.space)); // it starts where the one before ended
        CHECK(to.y == doctest::Approx(box.height));
        below += box.space;
    }
    CHECK(below == doctest::Approx(kit.sheet.definition.boxed.gap.pt));
}
