#include "composed.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::plain;

namespace {

constexpr char const* records_of_register = R"(
[[person]]
id = "anna"
name = { display = "Anna Primerova", native = "Анна Примерова", lang = "ru" }
tags = ["carded"]

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
source = "report, para. 2"
certainty = "stated"

[[person.charge]]
code = "Penal Code"
article = "art. 997"
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

[[group]]
id = "others"
label = "others"
count = 7
source = "report"
)";

std::string const register_section =
    "[[section]]\nkind = \"people\"\nheading = \"Held\"\nform = \"register\"\n";

content::Document composed_register(std::string const& sections, std::string const& language = "en") {
    test::Records input(records_of_register, sections, language);
    input.briefing.as_of = model::Date{*model::parse_date("2024-12-01"), false, {}, {}};
    return test::value_of(
        input.sources, compose::document(test::view_of(input), input.briefing, input.labels, input.sources)
    );
}

std::string cell(content::Register const& of, std::size_t row, std::size_t column) {
    return plain(of.table.rows.at(row).at(column).text);
}

} // namespace

TEST_CASE("a register has a row for each person, the name in its own script beside it, and each fact its note"
) {
    auto const found = test::block_of<content::Register>(composed_register(register_section));
    CHECK(plain(found.count) == "9 people"); // with the seven of the group
    REQUIRE(found.table.rows.size() == 3);
    CHECK(found.table.head_column == 1);
    CHECK(found.table.head.size() == 6); // nobody has a card
    CHECK(cell(found, 0, 0) == "1");
    CHECK(cell(found, 0, 1) == "Anna Primerova");
    CHECK(cell(found, 0, 2) == "Анна Примерова");
    CHECK(found.table.rows[0][2].style == "register-native");
    CHECK(cell(found, 0, 3) == "Film-maker");
    CHECK(cell(found, 0, 4) == "Serving a sentence 21 August 2023 withheld");
    CHECK(cell(found, 0, 5) == "Penal Code, art. 997 6 years, 14 March 2024");
    CHECK(test::citations(found.table.rows[0][3].text).size() == 1);
    CHECK(test::citations(found.table.rows[0][4].text).size() == 1); // the place is withheld
    CHECK(test::citations(found.table.rows[0][5].text).size() == 2);
}

TEST_CASE("what no record says is said to be missing") {
    auto const found = test::block_of<content::Register>(composed_register(register_section));
    CHECK(cell(found, 1, 2) == "–");
    CHECK(cell(found, 1, 3) == "not stated in source");
    CHECK(cell(found, 1, 4) == "Custody not known not stated in source");
    CHECK(cell(found, 1, 5) == "not stated in source");
}

TEST_CASE("a group of unnamed people is a row of the register") {
    auto const found = test::block_of<content::Register>(composed_register(register_section));
    CHECK(cell(found, 2, 0) == "3");
    CHECK(cell(found, 2, 1) == "others");
    CHECK(cell(found, 2, 3) == "Unnamed group of 7");
    CHECK(found.table.rows[2][4].columns == 2);
}

TEST_CASE("groups have heads with their numbers, and the state is not said again in each row") {
    auto const found = test::block_of<content::Register>(composed_register(
        register_section + "select.group = \"state\"\n"
                           "select.kinds = \"person\"\n"
    ));
    REQUIRE(found.table.rows.size() == 4);
    CHECK(found.table.rows[0].size() == 1);
    CHECK(found.table.rows[0][0].columns == 6);
    CHECK(cell(found, 0, 0) == "Serving a sentence  1 person");
    CHECK(cell(found, 1, 4) == "21 August 2023 withheld");
    CHECK(cell(found, 3, 0) == "2"); // numbers go on through the groups
}

TEST_CASE("people with a card have its page in the last column") {
    std::string const cards = "[[section]]\nkind = \"people\"\nform = \"cards\"\nheading = \"Cards\"\n"
                              "select.tags = [\"carded\"]\n\n";
    content::Document const document = composed_register(cards + register_section);
    auto const& found = std::get<content::Register>(document.sections.at(1).blocks.at(0));
    REQUIRE(found.table.head.size() == 7);
    content::Inlines const& page = found.table.rows[0][6].text;
    auto const& link = std::get<content::Link>(page.at(0).what);
    CHECK(std::get<content::PageNumber>(link.children.at(1).what).anchor == link.anchor);
    auto const& list = std::get<content::CaseCards>(document.sections[0].blocks[0]);
    CHECK(std::get<content::Anchored>(list.cards[0].number.at(0).what).anchor == link.anchor);
    CHECK(cell(found, 1, 6) == "–");
}

TEST_CASE("the part on a later page is headed by the section's heading, or by the caption") {
    auto const plain_one = test::block_of<content::Register>(composed_register(register_section));
    CHECK(plain(plain_one.table.continued) == "Held");
    CHECK(plain_one.table.caption.empty());
    auto const captioned =
        test::block_of<content::Register>(composed_register(register_section + "caption = \"Who is held\"\n")
        );
    CHECK(captioned.table.continued.empty());
    CHECK(plain(captioned.table.caption) == "Who is held");
    auto const numbered = test::block_of<content::Register>(
        composed_register(register_section + "caption = \"Who is held\"\nid = \"held\"\n")
    );
    CHECK(plain(numbered.table.caption) == "Table 1. Who is held");
}
