#include "kit.hpp"
#include "layout/blocks.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

content::Quotation quotation(std::string words) {
    return {
        "“",
        Kit::words(std::move(words)),
        {{"speaker", Kit::words("A Speaker")}, {"attribution", Kit::words("Where")}},
        ""};
}

} // namespace

TEST_CASE("the words hang on the axis with their opening mark out, the attribution stands beside them") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_quotation(typesetter, galley, quotation("Free them”"), page::NodeId::document);
    REQUIRE(galley.boxes().size() == 1);
    layout::Box const& box = galley.boxes()[0];
    page::GlyphRun const* open = test::find_run(box.items, "“");
    page::GlyphRun const* words = test::find_run(box.items, "Free");
    page::GlyphRun const* speaker = test::find_run(box.items, "A Speaker");
    REQUIRE((open != nullptr && words != nullptr && speaker != nullptr));
    double axis = kit.frame().axis;
    CHECK(words->origin.x == doctest::Approx(axis));
    CHECK(open->origin.x == doctest::Approx(axis - kit.sheet.definition.quotation.mark_hang.pt));
    CHECK(open->origin.y == doctest::Approx(words->origin.y));
    CHECK(speaker->origin.x == doctest::Approx(0));
    CHECK(speaker->origin.y == doctest::Approx(words->origin.y)); // first baselines meet
}

TEST_CASE("an opening mark that is wide hangs further out, and does not touch the words") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    content::Quotation french = quotation("Libérez-les\u00a0»");
    french.open = "«\u00a0";
    add_quotation(typesetter, galley, french, page::NodeId::document);
    page::GlyphRun const* open = test::find_run(galley.boxes().at(0).items, "«");
    REQUIRE(open != nullptr);
    CHECK(open->origin.x < kit.frame().axis - kit.sheet.definition.quotation.mark_hang.pt);
}

TEST_CASE("words and attribution are one block quotation, read in this order") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    content::Quotation foreign = quotation("Azad edin”");
    foreign.language = "az";
    add_quotation(typesetter, galley, foreign, page::NodeId::document);
    page::Node const& node = test::first(typesetter.structure(), page::Role::block_quotation);
    CHECK(node.language.empty()); // who said it is said in the language of the brief
    CHECK(typesetter.structure().at(std::get<page::NodeId>(node.kids.front())).language == "az");
    CHECK(node.kids.size() == 3);
}

TEST_CASE("a paraphrase has no mark, not even an empty one") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    content::Quotation paraphrase = quotation("They should be free");
    paraphrase.open = "";
    add_quotation(typesetter, galley, paraphrase, page::NodeId::document);
    std::string const text = test::text_of(galley.boxes().at(0).items);
    CHECK(text.starts_with("They"));
}

TEST_CASE("the box holds the longer of the two columns") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    content::Quotation shorter = quotation("Short”");
    shorter.attribution.push_back(
        {"attribution", Kit::words("one two three four five six seven eight nine ten eleven twelve")}
    );
    add_quotation(typesetter, galley, shorter, page::NodeId::document);
    for (page::Item const& item : galley.boxes().at(0).items) {
        CHECK(std::get<page::GlyphRun>(item.what).origin.y < galley.boxes()[0].height);
    }
}

TEST_CASE("quotations that follow each other have their gap between them") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_quotation(typesetter, galley, quotation("One”"), page::NodeId::document);
    add_quotation(typesetter, galley, quotation("Two”"), page::NodeId::document);
    CHECK(galley.boxes().at(1).space == doctest::Approx(kit.sheet.definition.quotation.gap.pt));
}
