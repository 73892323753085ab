#include "kit.hpp"
#include "layout/blocks.hpp"
#include "layout/set_off.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

content::CaseCard card(std::string name, std::string text = "Short.") {
    content::CaseCard out;
    out.number = Kit::words("No. 1");
    out.name = Kit::words(std::move(name));
    out.native = Kit::words("Native");
    out.role = Kit::words("Role");
    out.alternative = "An outline";
    for (char const* label : {"Detained", "Charge", "Held", "Status"}) {
        out.facts.push_back({Kit::words(label), Kit::words(std::string(label) + "-value")});
    }
    out.text = Kit::words(std::move(text));
    content::CustodyBar bar;
    bar.spans.push_back({content::CustodyForm::sentence, 100, 100, 400, 400});
    bar.alternative = "sentence";
    out.custody = std::move(bar);
    return out;
}

content::CaseCards cards(std::vector<content::CaseCard> of) {
    content::CaseCards out;
    out.numbers = Kit::words("Nos. 1-3");
    out.axis = content::DayAxis{0, 730};
    out.cards = std::move(of);
    out.name = "the cards";
    return out;
}

} // namespace

TEST_CASE("cards are equally high, everything on the axis at its place") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_case_cards(typesetter, galley, cards({card("Anna"), card("Berta")}), page::NodeId::document);
    REQUIRE(galley.boxes().size() == 2);
    model::CaseCardBlock const& measures = kit.sheet.definition.case_card;
    CHECK(galley.boxes()[0].height == doctest::Approx(measures.height.pt));
    CHECK(galley.boxes()[1].height == doctest::Approx(measures.height.pt));
    std::vector<page::Item> const& items = galley.boxes()[0].items;
    CHECK(test::find_run(items, "Anna")->origin.x == doctest::Approx(kit.frame().axis));
    // Baselines under the rule, as drawn: name, native, role, facts.
    double const name = test::find_run(items, "Anna")->origin.y;
    CHECK(name == doctest::Approx(10.5 + 15));
    CHECK(test::find_run(items, "Native")->origin.y == doctest::Approx(name + 18));
    CHECK(test::find_run(items, "Role")->origin.y == doctest::Approx(name + 33.5));
    CHECK(test::find_run(items, "Detained-value")->origin.y == doctest::Approx(name + 52));
    CHECK(test::find_run(items, "Held-value")->origin.y == doctest::Approx(name + 66));
    CHECK(
        test::find_run(items, "Charge-value")->origin.x > test::find_run(items, "Detained-value")->origin.x
    );
    CHECK(galley.boxes()[0].heading->level == 3);
}

TEST_CASE("a card with many words is as high as they need, its bar below them") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    std::string words;
    for (int i = 0; i < 120; ++i) {
        words += "several words ";
    }
    add_case_cards(typesetter, galley, cards({card("Anna", words)}), page::NodeId::document);
    CHECK(galley.boxes()[0].height > kit.sheet.definition.case_card.height.pt);
}

TEST_CASE("a card is read as a section: name, number, facts as a table, words, and its figures") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_case_cards(typesetter, galley, cards({card("Anna")}), page::NodeId::document);
    page::Structure const& structure = typesetter.structure();
    CHECK(test::count(structure, page::Role::heading_3) == 1);
    CHECK(test::count(structure, page::Role::table) == 1);
    CHECK(test::count(structure, page::Role::table_row) == 2);
    CHECK(test::count(structure, page::Role::header_cell) == 4);
    CHECK(test::count(structure, page::Role::figure) == 2);
}

TEST_CASE("the head of a list stands over its first card, with the numbers at its end") {
    Kit kit;
    kit.add_section("Journalists", cards({card("Anna")}));
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_section(typesetter, galley, kit.document.sections[0]);
    REQUIRE(galley.boxes().size() == 2);
    layout::Box const& head = galley.boxes()[0];
    CHECK(head.rule == layout::EndRule::head);
    CHECK(test::find_run(head.items, "Journalists")->origin.x == doctest::Approx(kit.frame().axis));
    CHECK(head.heading->title == "Journalists");
    CHECK(
        test::find_run(head.items, "Nos")->origin.y ==
        doctest::Approx(test::find_run(head.items, "Journalists")->origin.y)
    );
}
