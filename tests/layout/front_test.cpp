#include "kit.hpp"
#include "layout/blocks.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

TEST_CASE("the letterhead has mark, name and contact, over its rule") {
    Kit kit;
    kit.document.letterhead = {
        "exempla", Kit::words("Desk"), Kit::words("A desk"), {Kit::words("Street 1"), Kit::words("Town")}};
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_letterhead(typesetter, galley);
    REQUIRE(galley.boxes().size() == 1);
    layout::Box const& box = galley.boxes()[0];
    CHECK(box.penalty == layout::forbidden);
    page::Node const& figure = test::first(typesetter.structure(), page::Role::figure);
    CHECK_FALSE(figure.alternative.empty());
    page::GlyphRun const* name = test::find_run(box.items, "Desk");
    page::GlyphRun const* street = test::find_run(box.items, "Street");
    page::GlyphRun const* town = test::find_run(box.items, "Town");
    REQUIRE((name != nullptr && street != nullptr && town != nullptr));
    CHECK(name->origin.x == doctest::Approx(kit.frame().axis));
    CHECK(street->origin.x > name->origin.x);
    CHECK(town->origin.y > street->origin.y);
    for (page::GlyphRun const* run : {name, street, town}) {
        CHECK(run->origin.y < box.height);
    }
}

TEST_CASE("a mark that the layout has not leaves its place empty") {
    Kit kit;
    kit.document.letterhead.mark = "no-such-mark";
    kit.document.letterhead.name = Kit::words("Desk");
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_letterhead(typesetter, galley);
    CHECK(test::count(typesetter.structure(), page::Role::figure) == 0);
}

TEST_CASE("a path that cannot be drawn is a fault of the layout") {
    Kit kit;
    kit.sheet.definition.marks["exempla"].paths[0].path.value = "M 0 0 A 1 1";
    kit.document.letterhead.mark = "exempla";
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_letterhead(typesetter, galley);
    REQUIRE(typesetter.diagnostics().size() == 1);
    CHECK(typesetter.diagnostics()[0].code == Code::bad_value);
}

TEST_CASE("the title is the first heading and hangs on the axis, the kicker stands beside it") {
    Kit kit;
    kit.document.title_block.kicker = Kit::words("Briefing");
    kit.document.title_block.deck = Kit::words("Deck");
    kit.document.title_block.as_of = Kit::words("As reported 2024");
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_title_block(typesetter, galley);
    REQUIRE(galley.boxes().size() == 1);
    layout::Box const& box = galley.boxes()[0];
    REQUIRE(box.heading);
    CHECK(box.heading->level == 1);
    CHECK(box.heading->title == "Title");
    CHECK(test::count(typesetter.structure(), page::Role::heading_1) == 1);
    page::GlyphRun const* title = test::find_run(box.items, "Title");
    page::GlyphRun const* kicker = test::find_run(box.items, "BRIEFING");
    page::GlyphRun const* deck = test::find_run(box.items, "Deck");
    page::GlyphRun const* as_of = test::find_run(box.items, "As reported");
    REQUIRE((title != nullptr && kicker != nullptr && deck != nullptr && as_of != nullptr));
    CHECK(title->origin.x == doctest::Approx(kit.frame().axis));
    CHECK(kicker->origin.x == doctest::Approx(0));
    CHECK(deck->origin.y > title->origin.y);
    CHECK(as_of->origin.y > kicker->origin.y);
    CHECK(box.height > deck->origin.y);
}
