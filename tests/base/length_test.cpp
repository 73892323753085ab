#include "base/length.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace brief;

TEST_CASE("a number is read up to what is none") {
    struct Row {
        std::string_view text;
        double value;
        std::string_view rest;
    };

    for (Row const& row : {
             Row{"0", 0.0, ""},
             Row{"12pt", 12.0, "pt"},
             Row{"3.5 mm", 3.5, " mm"},
             Row{"-0.07em", -0.07, "em"},
             Row{"+4", 4.0, ""},
             Row{".5", 0.5, ""},
             Row{"5.", 5.0, ""},
             Row{"1.2.3", 1.2, ".3"},
             Row{"1e3", 1.0, "e3"},
             Row{"0.1", 0.1, ""},
             Row{"123456789012.345", 123456789012.345, ""},
         }) {
        CAPTURE(std::string(row.text));
        std::string_view text = row.text;
        auto number = parse_number(text);
        REQUIRE(number);
        CHECK(*number == row.value); // exactly: the nearest double
        CHECK(text == row.rest);
    }
}

TEST_CASE("what does not begin with a number is left alone") {
    for (std::string_view wrong : {"", "-", "+", ".", "-.", "pt", " 1", "--1", "+-1", "1234567890123456"}) {
        CAPTURE(std::string(wrong));
        std::string_view text = wrong;
        CHECK_FALSE(parse_number(text));
        CHECK(text == wrong);
    }
}

TEST_CASE("lengths are points") {
    CHECK(parse_length("12pt") == 12.0);
    CHECK(parse_length("1in") == 72.0);
    CHECK(*parse_length("25.4mm") == doctest::Approx(72.0));
    CHECK(*parse_length("2.54cm") == doctest::Approx(72.0));
    CHECK(parse_length("96px") == 72.0);
    CHECK(parse_length("-2pt") == -2.0);
}

TEST_CASE("a length is a number and a unit, nothing else") {
    for (char const* wrong :
         {"", "12", "pt", "12 pt", " 12pt", "12pt ", "12PT", "12ptx", "12,5pt", "1e1pt", "12%", "1em"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_length(wrong));
    }
}
