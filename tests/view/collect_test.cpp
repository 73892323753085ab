#include "view/collect.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("texts and days are collected under their keys; ids, numbers and places in a source are not") {
    model::Person person;
    person.id.value = "some-id";
    person.name.display.value = "Jana";
    person.name.variants.push_back({{"Yana", {}}, "", "", {}, {}});
    person.date_of_birth = model::DateFact{};
    person.date_of_birth->value = model::Date{*model::parse_date("1980-05-12"), false, {}, {}};
    person.date_of_birth->evidence.sources.push_back({{"report", {}}, "para. 6"});
    person.last_verified = model::Date{*model::parse_date("2026-05"), false, {}, {}};
    std::vector<view::Secret> secrets;
    view::Collector("person some-id", secrets).take(person);
    REQUIRE(secrets.size() == 3);
    CHECK(secrets[0].field == "person some-id, name, display");
    CHECK(secrets[0].value == "Jana");
    CHECK(secrets[1].value == "Yana");
    CHECK(secrets[2].field == "person some-id, date_of_birth, value");
    CHECK(secrets[2].value == "1980-05-12");
}
