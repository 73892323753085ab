#include "svg/number.hpp"

#include <doctest/doctest.h>

using namespace brief::svg;

TEST_CASE("numbers are taken as far as they go") {
    struct Case {
        std::string_view text;
        double value;
        std::string_view rest;
    };

    for (Case const& c : {
             Case{"12", 12, ""},
             Case{"-.5.3", -0.5, ".3"},
             Case{"+1.5-2", 1.5, "-2"},
             Case{"2.", 2, ""},
             Case{"1e3", 1000, ""},
             Case{"1.5E-2x", 0.015, "x"},
             Case{"2em", 2, "em"},
             Case{"0.26458333333333334", 0.26458333, ""},
             Case{"1e-99999999999", 0, ""},
         }) {
        CAPTURE(c.text);
        std::string_view text = c.text;
        auto value = take_number(text);
        REQUIRE(value);
        CHECK(*value == doctest::Approx(c.value));
        CHECK(text == c.rest);
    }
}

TEST_CASE("what is no number, or far beyond any page, is refused") {
    for (std::string_view text : {"", "-", ".", "e5", "nan", "inf", "1e7", "1e999", "99999999999999999999"}) {
        CAPTURE(text);
        CHECK_FALSE(take_number(text));
    }
}

TEST_CASE("a separator is blanks with one comma") {
    std::string_view text = " ,\n 5 , , 6";
    CHECK(take_next_number(text) == 5);
    CHECK_FALSE(take_next_number(text));
}

TEST_CASE("lengths become user units") {
    CHECK(parse_user_length(" 12 ") == 12);
    CHECK(parse_user_length("12px") == 12);
    CHECK(*parse_user_length("1in") == doctest::Approx(96));
    CHECK(*parse_user_length("25.4mm") == doctest::Approx(96));
    CHECK(*parse_user_length("72pt") == doctest::Approx(96));
    CHECK(parse_user_length("2pc") == 32);
    for (std::string_view text : {"", "50%", "2em", "12 px", "px"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_user_length(text));
    }
}

TEST_CASE("blanks are trimmed at both ends") {
    CHECK(trimmed(" a b\n") == "a b");
    CHECK(trimmed(" \t").empty());
}
