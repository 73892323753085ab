#include "model/flatten.hpp"

#include "model/person.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("a record is listed by paths, without what it does not say") {
    model::Person person;
    person.id.value = "p";
    person.name.display.value = "P";
    person.name.variants.push_back({{"Π", {}}, "el", "", {}, {}});
    model::Event event;
    event.type = model::EventType::detained;
    event.date = model::Date{*model::parse_date("2024-12-03"), true, "from its context", {}};
    event.evidence.sources.push_back({{"report", {}}, "para. 2"});
    person.events = {model::Event{}, event};
    person.sensitivity = model::Sensitivity::open;
    std::vector<model::Entry> const expected{
        {"id", "p"},
        {"name.display", "P"},
        {"name.variants[1].value", "Π"},
        {"name.variants[1].lang", "el"},
        {"event[1].type", "other"},
        {"event[2].type", "detained"},
        {"event[2].date", "2024-12-03 (year inferred: from its context)"},
        {"event[2].source[1]", "report, para. 2"},
        {"sensitivity", "public"},
    };
    CHECK(model::flatten(person) == expected);
}
