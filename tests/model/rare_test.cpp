#include "model/rare.hpp"

#include <doctest/doctest.h>

#include <string>

using brief::model::Rare;

TEST_CASE("a rare value is copied with what holds it") {
    Rare<std::string> first;
    CHECK_FALSE(first);
    first = std::string("a");
    Rare<std::string> second = first;
    *second += "b";
    CHECK(*first == "a");
    CHECK(*second == "ab");
    first = second;
    CHECK(first->size() == 2);
    Rare<std::string> const third = std::move(first);
    CHECK(*third == "ab");
    second.reset();
    CHECK_FALSE(second.has_value());
}
