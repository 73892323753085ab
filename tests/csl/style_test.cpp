#include "csl/style.hpp"

#include "csl/kit.hpp"

using namespace brief::csl;

namespace {

Fault style_fault(std::string_view xml) {
    auto style = parse_style(xml);
    REQUIRE_FALSE(style.has_value());
    return style.error();
}

std::string around(std::string_view layout) {
    return "<style version=\"1.0\">\n<citation><layout>\n" + std::string(layout) +
           "</layout></citation></style>";
}

} // namespace

TEST_CASE("a style has its options") {
    Style style = kit::make_style(
        "<info><id>x</id><title>T</title></info>"
        "<citation collapse=\"year\" near-note-distance=\"7\"><layout><text value=\"a\"/></layout></citation>"
        "<bibliography second-field-align=\"margin\" subsequent-author-substitute=\"—\"><layout><text "
        "value=\"a\"/>"
        "</layout></bibliography>",
        "class=\"note\" default-locale=\"fr-FR\" page-range-format=\"chicago\" "
        "demote-non-dropping-particle=\"never\" "
        "and=\"symbol\""
    );
    CHECK(style.id == "x");
    CHECK(style.title == "T");
    CHECK(style.is_note);
    CHECK(style.default_locale == "fr-FR");
    CHECK(style.page_range == PageRange::chicago);
    CHECK(style.demote == Demote::never);
    CHECK(style.options.and_term == AndTerm::symbol);
    CHECK(style.citation_options.collapse == Collapse::year);
    CHECK(style.citation_options.near_note_distance == 7);
    REQUIRE(style.bibliography.has_value());
    CHECK(style.bibliography_options.second_field_align == Markup::left_margin);
    CHECK(style.bibliography_options.subsequent_author_substitute == "—");
}

TEST_CASE("a dependent style names its parent") {
    Style style =
        kit::style_of("<style><info><link rel=\"independent-parent\" href=\"http://p\"/></info></style>");
    CHECK(style.parent == "http://p");
}

TEST_CASE("special options go over general ones") {
    NameOptions general;
    general.delimiter = "; ";
    general.et_al_min = 3;
    NameOptions special;
    special.et_al_min = 5;
    NameOptions merged = merge(general, special);
    CHECK(merged.delimiter == "; ");
    CHECK(merged.et_al_min == 5);
}

TEST_CASE("terms of the style: those of the dialect over those of the language over the others") {
    Style style = kit::make_style(
        "<locale xml:lang=\"de-AT\"><terms><term name=\"a\">dialect</term></terms></locale>"
        "<locale xml:lang=\"de\"><terms><term name=\"a\">language</term><term "
        "name=\"b\">language</term></terms></locale>"
        "<locale><terms><term name=\"a\">all</term><term name=\"b\">all</term><term "
        "name=\"c\">all</term></terms></locale>"
        "<locale xml:lang=\"fr\"><terms><term name=\"c\">no</term></terms></locale>"
        "<citation><layout><text value=\"x\"/></layout></citation>",
        "default-locale=\"de-AT\""
    );
    Locale locale = locale_of(style, "", {});
    CHECK(locale.language() == "de-AT");
    CHECK(locale.term("a") == "dialect");
    CHECK(locale.term("b") == "language");
    CHECK(locale.term("c") == "all");
    CHECK(language_of(style, "en-GB") == "en-GB");
}

TEST_CASE("faults have a line and say what is wrong") {
    CHECK(style_fault("<style><citation>").kind == FaultKind::syntax);
    CHECK(style_fault("<!DOCTYPE style [<!ENTITY a \"b\">]><style>&a;</style>").kind == FaultKind::syntax);
    CHECK(style_fault("<locale/>").kind == FaultKind::schema);
    CHECK(style_fault("<style/>").kind == FaultKind::schema);
    Fault fault = style_fault(around("<txt value=\"a\"/>"));
    CHECK(fault.kind == FaultKind::schema);
    CHECK(fault.line == 3);
    CHECK(fault.message == "<txt> is no rendering element of CSL 1.0.2");
    CHECK(style_fault(around("<text/>")).message == "<text> says not what to show");
    CHECK(style_fault(around("<text value=\"a\" font-style=\"slanted\"/>")).kind == FaultKind::schema);
    CHECK(style_fault(around("<text macro=\"m\"/>")).message == "there is no macro \"m\"");
    CHECK(style_fault(around("<choose><if><text value=\"a\"/></if></choose>")).kind == FaultKind::schema);
}

TEST_CASE("a file with very many attributes ends soon") {
    std::string xml = "<style";
    for (int i = 0; i < 1'000'000; ++i) {
        xml += " a='b'";
    }
    CHECK(style_fault(xml + "/>").kind == FaultKind::limit);
    xml = "<style";
    for (int i = 0; i < 200'000; ++i) {
        xml += " a='b'";
    }
    CHECK_FALSE(parse_style(xml + "/>").has_value());
}
