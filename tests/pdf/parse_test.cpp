#include "pdf/parse.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>

using namespace brief;
using pdf::Array;
using pdf::Bytes;
using pdf::Dictionary;
using pdf::Id;
using pdf::integer;
using pdf::Name;
using pdf::parse;
using pdf::Value;

TEST_CASE("each kind of value is read") {
    auto parsed = parse(" << /A [ 1 -2.5 +3 .5 true null ] /B#20C (x\\)y) /D <4a4B> /E 12 0 R >> endobj x");
    REQUIRE(parsed);
    CHECK(parsed->keyword == "endobj");
    CHECK(
        parsed->value ==
        Value(Dictionary{
            {"A", Array{integer(1), Value(-2.5), integer(3), Value(0.5), Value(true), Value()}},
            {"B C", Bytes{"x)y"}},
            {"D", Bytes{"JK"}},
            {"E", Id{12, 0}},
        })
    );
    CHECK(parse("/Name")->value == Value(Name{"Name"}));
    CHECK(parse("7")->keyword == "");
}

TEST_CASE("what no writer should write is refused") {
    for (char const* text : {"",
                             "endobj",
                             "1 2",
                             "[",
                             "]",
                             "[1 2",
                             "<< /A >>",
                             "<< 1 2 >>",
                             "<< /A 1 /A 2 >>",
                             "(x",
                             "<41",
                             "1 R",
                             "[1 70000 R]",
                             "[-1 0 R]",
                             "{ 1 }",
                             "1e5",
                             "12abc",
                             "--5",
                             "[ foo ]",
                             "<< /A 1 ]",
                             ")"}) {
        CAPTURE(text);
        CHECK_FALSE(parse(text));
    }
}

TEST_CASE("decimal numbers are read, and more digits than a double holds are no fault") {
    CHECK(parse("-0.125")->value == Value(-0.125));
    CHECK(parse("5.")->value == Value(5.0));
    CHECK(parse("0.333333333333333333333333")->value == Value(0.33333333333333));
    for (char const* text : {".", "-.", "1.5e3", "0.1234567890123456x", "1234567890123456789.5", "1.2.3"}) {
        CAPTURE(text);
        CHECK_FALSE(parse(text));
    }
}

TEST_CASE("nesting has a limit") {
    auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK(parse(nested(pdf::most_depth - 1)));
    CHECK_FALSE(parse(nested(pdf::most_depth)));
    CHECK_FALSE(parse(nested(1'000'000)));
}

TEST_CASE("a parser reads one text after the other, and nothing is left of the one before") {
    pdf::ValueParser parser;
    CHECK_FALSE(parser.run("[1 << /A 2"));
    CHECK(parser.run("<</B [3]>> endobj")->value == parse("<</B [3]>>")->value);
    CHECK_FALSE(parser.run("<</A 1 /A 2>>"));
    CHECK_FALSE(parser.run("4 R"));
    CHECK(parser.run("[4 0 R]")->value == Value(pdf::Array{pdf::Id{4, 0}}));
}

TEST_CASE("the number of values has a limit") {
    CHECK(parse("[1 2 3]", 5)->values == 5);
    CHECK_FALSE(parse("[1 2 3]", 4));
}

TEST_CASE("a key that comes twice is found among few and among many, wherever it stands") {
    for (std::size_t const count : {2U, 8U, 24U, 25U, 200U}) {
        for (std::size_t const twin : {std::size_t{0}, count / 2, count - 1}) {
            CAPTURE(count);
            CAPTURE(twin);
            std::string keys;
            for (std::size_t i = 0; i < count; ++i) {
                keys += "/K" + std::to_string(i) + " 0";
            }
            CHECK(parse("<<" + keys + ">>"));
            CHECK_FALSE(parse("<<" + keys + "/K" + std::to_string(twin) + " 1>>"));
        }
    }
    CHECK_FALSE(parse("<</A#42 1/AB 2>>"));
    CHECK_FALSE(parse("<</ 1/ 2>>"));
}

TEST_CASE("whole numbers are read up to the last of 64 bits") {
    CHECK(parse("-9223372036854775808")->value == Value(std::numeric_limits<std::int64_t>::min()));
    CHECK(parse("000000000000000000000007")->value == Value(std::int64_t{7}));
    CHECK(parse("999999999999999999")->value == Value(std::int64_t{999999999999999999}));
    CHECK(parse("-0")->value == Value(std::int64_t{0}));
    for (char const* text : {"9223372036854775808", "-", "+", "1-", "--1", "1+1", "-a"}) {
        CAPTURE(text);
        CHECK_FALSE(parse(text));
    }
}

TEST_CASE("what stands in brackets that are not its own is no value") {
    for (char const* text :
         {"]",
          "[1",
          "[1>>",
          "<</A 1]",
          "1 2",
          "[]>>",
          "<<1 /A>>",
          "<</A>>",
          "<</A 1/B>>",
          "<a",
          "<4x>",
          ">",
          "<< /A [1 2 0 R R] >>",
          "1 [2] R",
          "[1] 0 R"}) {
        CAPTURE(text);
        CHECK_FALSE(parse(text));
    }
}
