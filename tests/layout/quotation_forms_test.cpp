#include "layout/blocks.hpp"
#include "layout/set_off.hpp"
#include "set_in.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

content::Quotation quotation_in(content::QuotationForm form) {
    content::Quotation quotation;
    quotation.open = "“";
    quotation.text = Kit::words("Free them”");
    quotation.attribution = {{"speaker", Kit::words("A Speaker")}};
    quotation.form = form;
    return quotation;
}

layout::Box quotation_box(Kit& kit, content::Quotation const& quotation) {
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_quotation(typesetter, galley, quotation, page::NodeId::document);
    REQUIRE(galley.boxes().size() == 1);
    return galley.boxes()[0];
}

} // namespace

TEST_CASE("a pull quotation is large, its mark hung out, over who said it") {
    Kit kit;
    layout::Box const box = quotation_box(kit, quotation_in(content::QuotationForm::pull));
    page::GlyphRun const* open = test::find_run(box.items, "“");
    page::GlyphRun const* words = test::find_run(box.items, "Free");
    page::GlyphRun const* speaker = test::find_run(box.items, "A Speaker");
    REQUIRE((open != nullptr && words != nullptr && speaker != nullptr));
    CHECK(words->size == doctest::Approx(19));
    CHECK(words->origin.x == doctest::Approx(kit.frame().axis));
    CHECK(open->origin.x == doctest::Approx(kit.frame().axis - kit.sheet.definition.pull.mark_hang.pt));
    CHECK(speaker->origin.x == doctest::Approx(kit.frame().axis));
    CHECK(speaker->origin.y > words->origin.y);
}

TEST_CASE("an indented quotation has the size of the text, and stands in from it on both sides") {
    Kit kit;
    set_in(kit, "letter");
    content::Quotation quotation = quotation_in(content::QuotationForm::indented);
    quotation.attribution.clear();
    layout::Box const box = quotation_box(kit, quotation);
    page::GlyphRun const* words = test::find_run(box.items, "Free");
    REQUIRE(words != nullptr);
    CHECK(words->size == doctest::Approx(kit.sheet.style("body").size));
    CHECK(words->origin.x == doctest::Approx(kit.sheet.definition.indented.indent.pt));
}

TEST_CASE("a translation stands beside the words, on their line, over who made it") {
    Kit kit;
    content::Quotation quotation = quotation_in(content::QuotationForm::beside);
    quotation.language = "az";
    quotation.translation = content::Translation{Kit::words("Let go”"), Kit::words("Translation: X")};
    layout::Box const box = quotation_box(kit, quotation);
    page::GlyphRun const* words = test::find_run(box.items, "Free");
    page::GlyphRun const* translation = test::find_run(box.items, "Let");
    page::GlyphRun const* credit = test::find_run(box.items, "Translation");
    page::GlyphRun const* speaker = test::find_run(box.items, "A Speaker");
    REQUIRE((words != nullptr && translation != nullptr && credit != nullptr && speaker != nullptr));
    CHECK(translation->origin.x > words->origin.x + kit.frame().main / 2);
    CHECK(translation->origin.y == doctest::Approx(words->origin.y));
    CHECK(speaker->origin.y == doctest::Approx(words->origin.y));
    CHECK(credit->origin.x == doctest::Approx(translation->origin.x));
    CHECK(credit->origin.y > translation->origin.y);
}
