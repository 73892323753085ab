#include "csl/item.hpp"

#include <doctest/doctest.h>

using namespace brief::csl;

TEST_CASE("dates of ISO 8601 and EDTF") {
    CHECK(parse_date("2023") == Date{.begin = {2023, 0, 0}});
    CHECK(parse_date("2023-06-09") == Date{.begin = {2023, 6, 9}});
    CHECK(parse_date("2018-04~") == Date{.begin = {2018, 4, 0}, .circa = true});
    CHECK(parse_date("2019/2021") == Date{.begin = {2019, 0, 0}, .end = DateParts{2021, 0, 0}});
    CHECK(parse_date("2019/..") == Date{.begin = {2019, 0, 0}, .end = DateParts{}});
    CHECK(parse_date("2021-22") == Date{.begin = {2021, 14, 0}});
    CHECK(parse_date("-0043") == Date{.begin = {-43, 0, 0}});
}

TEST_CASE("any other text is a literal") {
    for (char const* text :
         {"in press", "2023-13", "2023-06-32", "99", "2019/soon", "2023-06-09T10", "99999999999"}) {
        CHECK(parse_date(text) == Date{.literal = text});
    }
}

TEST_CASE("an item has what is set and not empty") {
    Item item;
    item.set(Variable::title, std::string("One"));
    item.set(Variable::title, std::string("Two"));
    item.set(Variable::publisher, std::string());
    item.set(Variable::author, Names{});
    item.set(Variable::none, std::string("lost"));
    REQUIRE(item.find_text(Variable::title) != nullptr);
    CHECK(*item.find_text(Variable::title) == "Two");
    CHECK_FALSE(item.has(Variable::publisher));
    CHECK_FALSE(item.has(Variable::author));
    CHECK_FALSE(item.has(Variable::none));
    item.set(Variable::issued, std::string("no date value"));
    CHECK_FALSE(item.has(Variable::issued));
}
