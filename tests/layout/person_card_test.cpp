#include "layout/blocks.hpp"
#include "layout/set_off.hpp"
#include "set_in.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

TEST_CASE("a card stands in the column at the end, beside what comes next, and moves nothing") {
    Kit kit;
    set_in(kit, "one-pager");
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_person_card(typesetter, galley, test::card_for_tests(), page::NodeId::document);
    CHECK(galley.empty());
    add_paragraph(typesetter, galley, {"body", Kit::words("Words.")}, page::NodeId::document);
    REQUIRE(galley.boxes().size() == 1);
    layout::Box const& box = galley.boxes()[0];
    CHECK(box.height == doctest::Approx(14));
    CHECK(box.overhang > 200);
    REQUIRE(box.beside_heading);
    CHECK(box.beside_heading->title == "Sara Mithal");
    page::GlyphRun const* name = test::find_run(box.items, "Sara");
    page::GlyphRun const* words = test::find_run(box.items, "Words");
    REQUIRE((name != nullptr && words != nullptr));
    CHECK(words->origin.x == doctest::Approx(0));
    CHECK(name->origin.x == doctest::Approx(kit.frame().width - kit.sheet.definition.page.columns.end.pt));
}

TEST_CASE("what is as wide as the page keeps clear of a card") {
    Kit kit;
    set_in(kit, "one-pager");
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_person_card(typesetter, galley, test::card_for_tests(), page::NodeId::document);
    add_paragraph(typesetter, galley, {"body", Kit::words("Words.")}, page::NodeId::document);
    double const beside = galley.boxes()[0].overhang;
    galley.clear_beside();
    galley.add({});
    CHECK(galley.boxes()[1].space == doctest::Approx(beside));
}

TEST_CASE("a page without a column at its end has the card in a row") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_person_card(typesetter, galley, test::card_for_tests(), page::NodeId::document);
    REQUIRE(galley.boxes().size() == 1);
    page::GlyphRun const* name = test::find_run(galley.boxes()[0].items, "Sara");
    REQUIRE(name != nullptr);
    CHECK(name->origin.x == doctest::Approx(kit.frame().axis));
}

TEST_CASE("a card is read as a figure with words in its place, a heading and a table of facts") {
    Kit kit;
    set_in(kit, "one-pager");
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_person_card(typesetter, galley, test::card_for_tests(), page::NodeId::document);
    galley.finish();
    page::Structure const& structure = typesetter.structure();
    CHECK(test::first(structure, page::Role::figure).alternative == "A neutral outline");
    CHECK(test::count(structure, page::Role::heading_2) == 1);
    CHECK(test::count(structure, page::Role::table_row) == 2);
    page::Node const& head = test::first(structure, page::Role::header_cell);
    CHECK(head.scope == page::HeaderScope::row);
    CHECK(test::first(structure, page::Role::cell).headers == std::vector<std::string>{head.id});
}
