#include "model/name_list.hpp"

#include <doctest/doctest.h>

using brief::model::NameList;

TEST_CASE("copies of a list share its names, and lists of the same names are equal") {
    NameList const list = std::vector<std::string>{"Source Serif 4", "Noto Naskh Arabic"};
    NameList const copy = list;
    CHECK(&copy.all() == &list.all());
    CHECK(copy == list);
    CHECK(NameList({"Source Serif 4", "Noto Naskh Arabic"}) == list);
    CHECK_FALSE(NameList(std::vector<std::string>{"Source Serif 4"}) == list);
    CHECK(list.front() == "Source Serif 4");
    CHECK(std::vector<std::string>(list.begin(), list.end()) == list.all());
}

TEST_CASE("a list of nothing is the empty one") {
    CHECK(NameList().empty());
    CHECK(NameList() == NameList(std::vector<std::string>{}));
    CHECK(NameList().begin() == NameList().end());
}
