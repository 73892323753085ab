#include "editions/facts.hpp"

#include <doctest/doctest.h>

using namespace brief;
using editions::Change;
using editions::FactChange;
using Entries = std::vector<model::Entry>;

TEST_CASE("a value under the same key is one change") {
    CHECK(
        editions::facts({{"name.display", "A"}}, {{"name.display", "B"}}) ==
        std::vector<FactChange>{{Change::changed, "name.display", "", "A", "B"}}
    );
}

TEST_CASE("an item that was mended is one change, one that is new is told whole") {
    Entries const before{
        {"event[1].type", "arrested"}, {"event[1].date", "2024-11"}, {"event[1].source[1]", "report"}};
    Entries mended = before;
    mended[1].value = "2024-11-03";
    CHECK(
        editions::facts(before, mended) ==
        std::vector<FactChange>{
            {Change::changed, "event.date", "arrested", "2024-11", "2024-11-03", {"report"}}}
    );
    Entries more{{"event[1].type", "released"}};
    for (model::Entry entry : before) {
        entry.path[6] = '2';
        more.push_back(entry);
    }
    CHECK(
        editions::facts(before, more) ==
        std::vector<FactChange>{{Change::added, "event", "", "", "type: released"}}
    );
    CHECK(
        editions::facts(more, before) ==
        std::vector<FactChange>{{Change::removed, "event", "", "type: released", ""}}
    );
}

TEST_CASE("words of a list come and go one by one, and their order is no fact") {
    CHECK(editions::facts({{"tags[1]", "a"}, {"tags[2]", "b"}}, {{"tags[1]", "b"}, {"tags[2]", "a"}}).empty()
    );
    CHECK(
        editions::facts({{"tags[1]", "a"}}, {{"tags[1]", "b"}}) ==
        std::vector<FactChange>{{Change::removed, "tags", "", "a", ""}, {Change::added, "tags", "", "", "b"}}
    );
}

TEST_CASE("the same word twice is told when one of them goes") {
    CHECK(
        editions::facts({{"tags[1]", "a"}, {"tags[2]", "a"}}, {{"tags[1]", "a"}}) ==
        std::vector<FactChange>{{Change::removed, "tags", "", "a", ""}}
    );
}

TEST_CASE("a key that went is told behind those that are there") {
    CHECK(
        editions::facts({{"honorific.value", "Dr"}, {"name.display", "A"}}, {{"name.display", "B"}}) ==
        std::vector<FactChange>{
            {Change::changed, "name.display", "", "A", "B"},
            {Change::removed, "honorific", "", "value: Dr", ""}}
    );
}
