#include "model/moment.hpp"

#include <doctest/doctest.h>

using namespace brief::model;

namespace {

std::int64_t seconds(char const* text) {
    auto moment = parse_moment(text);
    REQUIRE_MESSAGE(moment, text);
    return moment->seconds;
}

} // namespace

TEST_CASE("a moment counts from 1970 in UTC, whatever its offset") {
    CHECK(seconds("1970-01-01T00:00:00Z") == 0);
    CHECK(seconds("2026-12-01T10:00:00+01:00") == 1'796'115'600);
    CHECK(seconds("2026-12-01T09:00:00Z") == 1'796'115'600);
    CHECK(seconds("2026-12-01T04:30:00-04:30") == 1'796'115'600);
    CHECK(seconds("1969-12-31T23:59:59Z") == -1);
    CHECK(seconds("2024-02-29t00:00:00z") == 1'709'164'800);
    CHECK(parse_moment("2026-12-01T10:00:00+01:00")->written == "2026-12-01T10:00:00+01:00");
}

TEST_CASE("what leaves the moment open is refused") {
    for (char const* text :
         {"2026-12-01T10:00:00",
          "2026-12-01",
          "",
          "2026-12-01T10:00+01:00",
          "2026-12-01T10:00:00+01",
          "2026-12-01T10:00:00+0100",
          "2026-02-29T10:00:00Z",
          "2026-00-01T10:00:00Z",
          "2026-13-01T10:00:00Z",
          "2026-12-01T24:00:00Z",
          "2026-12-01T10:60:00Z",
          "2026-12-01T10:00:60Z",
          "2026-12-01T10:00:00.5Z",
          "2026-12-01T10:00:00Z ",
          "2026-12--1T10:00:00Z",
          "2026-12-01T10:00:00+24:00"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_moment(text));
    }
}
