#include "csl/locale.hpp"

#include <doctest/doctest.h>

using namespace brief::csl;

namespace {

LocaleLayer layer(std::string_view inside, std::string_view language = "xx") {
    std::string xml = "<locale xml:lang=\"";
    auto parsed = parse_locale(xml.append(language).append("\">").append(inside).append("</locale>"));
    REQUIRE(parsed.has_value());
    return *parsed;
}

Locale joined(std::vector<LocaleLayer> const& layers) {
    std::vector<LocaleLayer const*> pointers;
    for (LocaleLayer const& one : layers) {
        pointers.push_back(&one);
    }
    return {"xx", pointers};
}

} // namespace

TEST_CASE("a dialect falls back to its primary dialect and to American English") {
    CHECK(locale_fallback("de-AT") == std::vector<std::string>{"en-US", "de-DE", "de-AT"});
    CHECK(locale_fallback("en-US") == std::vector<std::string>{"en-US"});
    CHECK(locale_fallback("az") == std::vector<std::string>{"en-US", "az-AZ", "az"});
}

TEST_CASE("a form that is missing is replaced: verb-short by verb, symbol by short, all by long") {
    Locale locale = joined(
        {layer("<terms><term name='editor'>editor</term><term name='editor' form='verb'>edited by</term>"
               "<term name='page'><single>page</single><multiple>pages</multiple></term></terms>")}
    );
    CHECK(locale.term("editor", TermForm::verb_brief) == "edited by");
    CHECK(locale.term("editor", TermForm::symbol) == "editor");
    CHECK(locale.term("page", TermForm::brief, true) == "pages");
    CHECK(locale.term("nothing").empty());
    CHECK(locale.exact_term("editor", TermForm::brief).empty());
}

TEST_CASE("a later layer goes over an earlier one, an empty term too") {
    Locale locale = joined({
        layer("<style-options punctuation-in-quote='true'/><terms><term name='and'>and</term><term "
              "name='in'>in</term></terms>"),
        layer("<style-options punctuation-in-quote='false'/><terms><term name='and'></term></terms>"),
    });
    CHECK(locale.term("and").empty());
    CHECK(locale.term("in") == "in");
    CHECK_FALSE(locale.punctuation_in_quote());
}

TEST_CASE("a layer with any ordinal replaces them all") {
    Locale locale = joined({
        layer("<terms><term name='ordinal'>th</term><term name='ordinal-01'>st</term></terms>"),
        layer("<terms><term name='ordinal'>.</term></terms>"),
    });
    CHECK(locale.ordinal_suffix(1, Gender::neuter) == ".");
}

TEST_CASE("a layer that names a month replaces what an earlier one has beside a day") {
    LocaleLayer nominative = layer("<terms><term name='month-05'>май</term></terms>");
    LocaleLayer genitive = layer("<terms><term name='month-05-with-day'>мая</term></terms>");
    LocaleLayer own = layer("<terms><term name='month-05'>5-й месяц</term></terms>");
    CHECK(joined({nominative, genitive}).term("month-05") == "май");
    CHECK(joined({nominative, genitive}).term("month-05-with-day") == "мая");
    CHECK(joined({nominative, genitive, own}).term("month-05-with-day").empty());
}

TEST_CASE("ordinals by gender and by what they match") {
    Locale locale =
        joined({layer("<terms><term name='ordinal'>e</term><term name='ordinal-01' gender-form='feminine' "
                      "match='whole-number'>re</term>"
                      "<term name='ordinal-01' gender-form='masculine' match='whole-number'>er</term>"
                      "<term name='edition' gender='feminine'>édition</term></terms>")});
    CHECK(locale.ordinal_suffix(1, locale.gender_of("edition")) == "re");
    CHECK(locale.ordinal_suffix(1, Gender::masculine) == "er");
    CHECK(locale.ordinal_suffix(21, Gender::feminine) == "e");
    CHECK(locale.ordinal_suffix(101, Gender::feminine) == "e");
}

TEST_CASE("what is no locale is refused") {
    CHECK(parse_locale("<style/>").error().kind == FaultKind::schema);
    CHECK(parse_locale("<locale>").error().kind == FaultKind::syntax);
    CHECK(parse_locale("<locale><terms><term>x</term></terms></locale>").error().kind == FaultKind::schema);
}
