#include "composed.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::plain;

namespace {

constexpr char const* records_of_sara = R"(
[[person]]
id = "sara"
name = { display = "Sara Mithal", native = "سارة مثال", lang = "ar" }

[[person.position]]
title = "Reporter"
titles = { fr = "Journaliste" }
source = "report"
certainty = "stated"

[[person.event]]
type = "detained"
date = 2024-11-01
place = "Kesh"
source = "report, para. 1"
certainty = "stated"

[[person.event]]
type = "pretrial-ordered"
date = 2024-11-03
source = "report, para. 2"
certainty = "stated"

[[person.charge]]
code = "Penal Code"
article = "art. 999"
source = "report, para. 2"
certainty = "stated"
)";

std::string const card_section = "[[section]]\nkind = \"people\"\nform = \"card\"\n";

content::PersonCard composed_card(std::string const& records, std::string const& language = "en") {
    test::Records input(records, card_section, language);
    input.briefing.as_of = model::Date{*model::parse_date("2024-12-01"), false, {}, {}};
    return test::block_of<content::PersonCard>(test::value_of(
        input.sources, compose::document(test::view_of(input), input.briefing, input.labels, input.sources)
    ));
}

std::string fact_of(content::PersonCard const& of, std::string_view label) {
    for (content::CardFact const& fact : of.facts) {
        if (plain(fact.label) == label) {
            return plain(fact.value);
        }
    }
    return "no such fact";
}

Diagnostics card_faults(std::string const& records, std::string const& sections) {
    test::Records input(records, sections);
    auto made = compose::document(test::view_of(input), input.briefing, input.labels, input.sources);
    return made ? Diagnostics{} : made.error();
}

} // namespace

TEST_CASE("a card says what is known, each with its source, and what nobody states") {
    content::PersonCard const sara = composed_card(records_of_sara);
    CHECK(fact_of(sara, "Work") == "Reporter");
    CHECK(fact_of(sara, "Detained") == "1 November 2024, Kesh");
    CHECK(fact_of(sara, "Charge") == "Penal Code, art. 999");
    CHECK(fact_of(sara, "Sentence") == "no such fact");
    CHECK(fact_of(sara, "Status").starts_with("30 days in custody"));
    CHECK(test::citations(sara.facts.at(1).value).size() == 1);
    content::PersonCard const unknown = composed_card(test::person("a"));
    CHECK(fact_of(unknown, "Work") == "not stated in source");
    CHECK(fact_of(unknown, "Detained") == "not stated in source");
    CHECK(fact_of(unknown, "Status") == "Custody not known");
    CHECK_FALSE(unknown.custody);
}

TEST_CASE("the bar of custody says in words what it shows") {
    content::PersonCard const sara = composed_card(records_of_sara);
    REQUIRE(sara.custody);
    CHECK_FALSE(sara.custody->bar.alternative.empty());
    CHECK_FALSE(sara.custody->key.entries.empty());
}

TEST_CASE("the name is that of the brief's language, the other is under it") {
    content::PersonCard const english = composed_card(records_of_sara);
    CHECK(plain(english.name) == "Sara Mithal");
    CHECK(plain(english.native) == "سارة مثال");
    content::PersonCard const arabic = composed_card(records_of_sara, "ar");
    CHECK(plain(arabic.name) == "سارة مثال");
    CHECK(plain(arabic.native) == "Sara Mithal");
}

TEST_CASE("facts are in the language of the brief where the record has them in it") {
    CHECK(fact_of(composed_card(records_of_sara, "fr"), "Work") == "Journaliste");
    CHECK(fact_of(composed_card(records_of_sara, "de"), "Work") == "Reporter");
}

TEST_CASE("a card without a photo has a drawing, with words in its place") {
    content::PersonCard const sara = composed_card(records_of_sara);
    CHECK_FALSE(sara.portrait);
    CHECK_FALSE(sara.alternative.empty());
    CHECK_FALSE(sara.caption.empty());
}

TEST_CASE("a card shows one person, whose name is its heading") {
    Diagnostics const two = card_faults(test::person("a") + test::person("b"), card_section);
    REQUIRE(two.size() == 1);
    CHECK(two[0].message == "a section of form \"card\" shows one person, not 2");
    Diagnostics const headed = card_faults(test::person("a"), card_section + "heading = \"Who\"\n");
    REQUIRE(headed.size() == 1);
    CHECK(headed[0].code == Code::bad_value);
}
