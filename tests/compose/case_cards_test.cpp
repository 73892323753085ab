#include "composed.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::plain;

namespace {

constexpr char const* records_of_two = R"(
[[person]]
id = "anna"
name = { display = "Anna Primerova", native = "Анна Примерова", lang = "ru" }

[[person.position]]
title = "Film-maker"
source = "report"
certainty = "stated"

[[person.event]]
type = "detained"
date = 2023-08-21
summary = "Detained at home."
source = "report, para. 1"
certainty = "stated"

[[person.event]]
type = "sentenced"
date = 2024-03-14
summary = "Sentenced."
detail = "The court took the script as proof of intent."
source = "report, para. 2"
certainty = "stated"

[[person.place]]
place = "Northern Colony No. 2"
source = "report, para. 3"
certainty = "stated"

[[person.sentence]]
duration = "6 years"
date = 2024-03-14
source = "report, para. 2"
certainty = "stated"

[[person]]
id = "berta"
name = { display = "Berta Example" }

[[person.event]]
type = "detained"
date = 2024-11-01
summary = "Detained in the street."
source = "report, para. 4"
certainty = "stated"
)";

std::string const cards_section =
    "[[section]]\nkind = \"people\"\nform = \"cards\"\nheading = \"Film\"\nselect.sort = [\"name\"]\n";

content::Document composed_list(std::string const& sections, std::string const& language = "en") {
    test::Records input(records_of_two, sections, language);
    input.briefing.as_of = model::Date{*model::parse_date("2024-12-01"), false, {}, {}};
    return test::value_of(
        input.sources, compose::document(test::view_of(input), input.briefing, input.labels, input.sources)
    );
}

} // namespace

TEST_CASE("people of a list of cases are numbered, and their bars have one axis") {
    auto const cards = test::block_of<content::CaseCards>(composed_list(cards_section));
    REQUIRE(cards.cards.size() == 2);
    CHECK(plain(cards.numbers) == "Nos. 1–2");
    CHECK(plain(cards.cards[1].number) == "No. 2");
    CHECK(plain(cards.cards[0].name) == "Anna Primerova");
    CHECK(plain(cards.cards[0].native) == "Анна Примерова");
    CHECK(plain(cards.cards[0].role) == "Film-maker");
    REQUIRE(cards.axis);
    CHECK(cards.cards[0].custody);
    CHECK(cards.cards[1].custody);
    CHECK_FALSE(cards.key.entries.empty());
}

TEST_CASE("a card has four facts, each with its source") {
    auto const cards = test::block_of<content::CaseCards>(composed_list(cards_section));
    std::vector<content::CardFact> const& facts = cards.cards[0].facts;
    REQUIRE(facts.size() == 4);
    CHECK(plain(facts[0].label) == "Detained");
    CHECK(plain(facts[0].value) == "21 August 2023");
    CHECK(plain(facts[1].label) == "Charge");
    CHECK(plain(facts[1].value) == "not stated in source");
    CHECK(plain(facts[2].label) == "Held at");
    CHECK(plain(facts[2].value) == "withheld"); // where somebody is held is not for everybody
    CHECK(plain(facts[3].value) == "6 years, 14 March 2024");
    CHECK(test::citations(facts[3].value).size() == 1);
    CHECK(plain(cards.cards[1].facts[3].value) == "In detention");
}

TEST_CASE("the text is how custody began and what happened last, each with its source") {
    auto const cards = test::block_of<content::CaseCards>(composed_list(cards_section));
    CHECK(
        plain(cards.cards[0].text) ==
        "Detained at home. Sentenced. The court took the script as proof of intent."
    );
    CHECK(test::citations(cards.cards[0].text).size() == 2);
    CHECK(plain(cards.cards[1].text) == "Detained in the street.");
    CHECK(test::citations(cards.cards[1].text).size() == 1);
}

TEST_CASE("numbers go on through the brief, in the digits of its language") {
    content::Document const document = composed_list(
        cards_section + "select.ids = [\"anna\"]\n" + cards_section + "select.ids = [\"berta\"]\n", "ar"
    );
    REQUIRE(document.sections.size() == 2);
    auto const& second = std::get<content::CaseCards>(document.sections[1].blocks.front());
    CHECK(plain(second.numbers) == "No. ٢");
}

TEST_CASE("a cover counts those in custody whom the brief shows, each once") {
    test::Records input(records_of_two, cards_section + cards_section, "en");
    input.briefing.as_of = model::Date{*model::parse_date("2024-12-01"), false, {}, {}};
    input.briefing.cover = model::Cover{{"By the rule.", {}}, true, {}};
    content::Document const document = test::value_of(
        input.sources, compose::document(test::view_of(input), input.briefing, input.labels, input.sources)
    );
    REQUIRE(document.cover);
    using enum content::CustodyForm;
    CHECK(document.cover->marks == std::vector<content::CustodyForm>{sentence, unstated});
    CHECK(document.cover->alternative == "1 serving a sentence; 1 in detention");
    CHECK(document.cover->key.entries.size() == 2);
    CHECK(plain(document.cover->caption) == "One mark is one person");
    CHECK(plain(document.cover->note) == "By the rule.");
    CHECK_FALSE(composed_list(cards_section).cover);
}
