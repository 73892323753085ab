#include "pdf/object_table.hpp"

#include <doctest/doctest.h>

namespace brief::pdf {

namespace {

std::vector<Id> names_of(ObjectTable const& table) {
    std::vector<Id> names;
    for (auto const& [id, object] : table) {
        names.push_back(id);
    }
    return names;
}

} // namespace

TEST_CASE("objects lie in the order of their names, each once") {
    ObjectTable const table({{7, 0}, {2, 1}, {2, 0}, {7, 0}});
    CHECK(names_of(table) == std::vector<Id>{{2, 0}, {2, 1}, {7, 0}});
    CHECK(table.size() == 3);
}

TEST_CASE("an object is found by its number and generation, with gaps or without") {
    for (std::vector<Id> const& ids :
         {std::vector<Id>{{1, 0}, {2, 0}, {3, 0}}, {{3, 0}, {3, 1}, {9, 0}, {4000000000, 2}}}) {
        ObjectTable table(ids);
        for (Id id : ids) {
            REQUIRE(table.contains(id));
            table.find(id)->value = integer(id.number + id.generation);
        }
        for (Id id : ids) {
            CHECK(integer_of(table.find(id)->value) == id.number + id.generation);
        }
        for (Id id : {Id{0, 0}, Id{3, 2}, Id{5, 0}, Id{4000000001, 0}}) {
            CHECK_FALSE(table.contains(id));
        }
    }
    CHECK_FALSE(ObjectTable().contains({1, 0}));
}

TEST_CASE("the place of an object is where it lies") {
    ObjectTable const table({{3, 0}, {3, 1}, {4, 0}, {9, 0}});
    CHECK(table.place_of({3, 0}) == 0);
    CHECK(table.place_of({4, 0}) == 2);
    CHECK(table.place_of({9, 0}) == 3);
    for (Id id : {Id{2, 0}, Id{4, 1}, Id{10, 0}}) {
        CHECK_FALSE(table.place_of(id));
    }
}

} // namespace brief::pdf
