#include "csl/name_builder.hpp"

#include "csl/kit.hpp"

using namespace brief::csl;

namespace {

Name const la_fontaine{
    .family = "Fontaine",
    .given = "Jean",
    .dropping_particle = "de",
    .non_dropping_particle = "La",
    .suffix = "III"};

std::string built(std::string_view name, Name const& person, std::string_view demote = "display-and-sort") {
    std::string layout = "<names variable=\"author\"><name ";
    layout.append(name).append("</names>");
    std::string attributes = "demote-non-dropping-particle=\"";
    Style style = kit::citing(layout, "", attributes.append(demote).append("\""));
    return kit::cite(style, {kit::item("a", {{Variable::author, Names{person}}})});
}

} // namespace

TEST_CASE("the order of the parts") {
    CHECK(built("/>", la_fontaine) == "Jean de La Fontaine III");
    CHECK(built("form=\"short\"/>", la_fontaine) == "La Fontaine");
    CHECK(built("name-as-sort-order=\"all\"/>", la_fontaine) == "Fontaine, Jean de La, III");
    CHECK(built("name-as-sort-order=\"all\"/>", la_fontaine, "sort-only") == "La Fontaine, Jean de, III");
    CHECK(built("name-as-sort-order=\"all\"/>", la_fontaine, "never") == "La Fontaine, Jean de, III");
    CHECK(
        built("name-as-sort-order=\"all\" sort-separator=\" \"/>", la_fontaine) == "Fontaine Jean de La III"
    );
}

TEST_CASE("a comma before the suffix where the name wants it") {
    CHECK(
        built("/>", {.family = "King", .given = "Martin", .suffix = "Jr.", .comma_suffix = true}) ==
        "Martin King, Jr."
    );
}

TEST_CASE("institutions and single names") {
    CHECK(built("name-as-sort-order=\"all\"/>", {.literal = "Human Rights House"}) == "Human Rights House");
    CHECK(built("initialize-with=\".\"/>", {.given = "Banksy"}) == "Banksy");
    CHECK(built("/>", {.literal = "Center <sup>for</sup> Media"}) == "Center <sup>for</sup> Media");
}

TEST_CASE("East Asian names") {
    CHECK(built("/>", {.family = "我妻", .given = "栄"}) == "我妻栄");
    CHECK(built("/>", {.family = "Nguyễn", .given = "Ái", .static_ordering = true}) == "Nguyễn Ái");
}

TEST_CASE("parts with formats of their own") {
    CHECK(
        built(
            "><name-part name=\"family\" font-variant=\"small-caps\"/></name>",
            {.family = "Doe", .given = "John"}
        ) == "John <span style=\"font-variant:small-caps;\">Doe</span>"
    );
    CHECK(
        built(
            "><name-part name=\"family\" text-case=\"uppercase\"/></name>",
            {.family = "Meer", .given = "Gerard", .dropping_particle = "van", .non_dropping_particle = "der"}
        ) == "Gerard van DER MEER"
    );
    CHECK(
        built("><name-part name=\"family\" prefix=\"(\" suffix=\")\"/></name>", la_fontaine) ==
        "Jean (de La Fontaine III)"
    );
}

TEST_CASE("initials") {
    CHECK(built("initialize-with=\". \"/>", {.family = "Doe", .given = "John Paul"}) == "J. P. Doe");
    CHECK(
        built("initialize-with=\".\" initialize=\"false\"/>", {.family = "Doe", .given = "John P."}) ==
        "John P. Doe"
    );
}
