#include "model/value.hpp"

#include "model/library.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace brief::model;

TEST_CASE("every kind has a name of its own and a place in the library") {
    std::set<std::string> names;
    for (Kind kind : all_kinds()) {
        names.insert(name(kind));
    }
    CHECK(names.size() == all_kinds().size());
    CHECK(names.contains("person"));
    CHECK_FALSE(names.contains("record"));
    Library library;
    std::vector<Kind> visited;
    for_each_kind(library, [&](auto const& records) {
        visited.push_back(std::decay_t<decltype(records[0])>::kind);
    });
    CHECK(visited == all_kinds());
}

TEST_CASE("a record is found by its id") {
    Library library;
    library.asks.resize(2);
    library.asks[1].id.value = "free";
    CHECK(find(library.asks, "free") == &library.asks[1]);
    CHECK(find(library.asks, "fre") == nullptr);
}
