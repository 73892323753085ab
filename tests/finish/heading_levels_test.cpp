#include "finish/heading_levels.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;

namespace {

/// The levels that headings with these levels get.
std::string levels(std::string const& given) {
    finish::HeadingLevels headings;
    std::string result;
    for (char level : given) {
        auto role = static_cast<page::Role>(static_cast<int>(page::Role::heading_1) + level - '1');
        result += page::name(headings.next(role))[1];
    }
    return result;
}

} // namespace

TEST_CASE("levels that can be walked through stay") {
    for (char const* given : {"1", "12", "1222", "12323123", "123456", "111", "1234561"}) {
        CHECK(levels(given) == given);
    }
}

TEST_CASE("the first heading has level 1, and no level is skipped") {
    CHECK(levels("2") == "1");
    CHECK(levels("22") == "11");
    CHECK(levels("13") == "12");
    CHECK(levels("136") == "123");
    CHECK(levels("621") == "111");
}

TEST_CASE("headings of one level below the same heading keep one level") {
    CHECK(levels("133") == "122");
    CHECK(levels("1332") == "1222");
    CHECK(levels("14424") == "12223");
    CHECK(levels("231") == "121");
}

TEST_CASE("whatever levels are given, none is skipped") {
    for (int seed = 0; seed < 6 * 6 * 6 * 6 * 6; ++seed) {
        std::string given;
        for (int rest = seed, i = 0; i < 5; ++i, rest /= 6) {
            given += static_cast<char>('1' + rest % 6);
        }
        std::string result = levels(given);
        char before = '0';
        for (char level : result) {
            CHECK_MESSAGE(level <= before + 1, given);
            before = level;
        }
    }
}

TEST_CASE("other roles stay and count for nothing") {
    finish::HeadingLevels headings;
    CHECK(headings.next(page::Role::document) == page::Role::document);
    CHECK(headings.next(page::Role::heading_3) == page::Role::heading_1);
    CHECK(headings.next(page::Role::paragraph) == page::Role::paragraph);
    CHECK(headings.next(page::Role::heading_4) == page::Role::heading_2);
}
