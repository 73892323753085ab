#include "finish/object_writer.hpp"

#include <doctest/doctest.h>

using namespace brief::finish;

namespace {

std::string written(Value const& value) {
    std::string text = "before";
    std::vector<brief::pdf::Mention> mentions;
    ObjectWriter(text, mentions).add(value);
    return text.substr(std::string("before").size());
}

} // namespace

TEST_CASE("values are written as short as they can be") {
    struct Case {
        Value value;
        char const* text;
    };

    for (Case const& c : {
             Case{{}, "null"},
             Case{true, "true"},
             Case{integer(12), "12"},
             Case{1.5, "1.5"},
             Case{-0.0001, "0"},
             Case{2.0, "2"},
             Case{100.25, "100.25"},
             Case{-1.5, "-1.5"},
             Case{-0.042, "-0.042"},
             Case{Array{-0.5, 0.007, 12345.678}, "[-0.5 0.007 12345.678]"},
             Case{Name{"A B#"}, "/A#20B#23"},
             Case{Bytes{"a(b)\\"}, "(a\\(b\\)\\\\)"},
             Case{Bytes{"\n\xff"}, "<0AFF>"},
             Case{Text{"Title"}, "(Title)"},
             Case{Text{"ə😁"}, "(\xfe\xff\x02Y\xd8=\xde\x01)"},
             Case{
                 Text{"\u0d28\u295c"},
                 "(\xfe\xff\\r\\(\\)\\\\)"}, // CR, brackets and a backslash as halves of units
             Case{Array{integer(1), integer(2), Name{"N"}, integer(3), true}, "[1 2/N 3 true]"},
             Case{
                 Dictionary{{"K", integer(1)}, {"S", Bytes{"x"}}, {"D", Dictionary{}}},
                 "<</K 1/S(x)/D<<>>>>"},
         }) {
        CHECK(written(c.value) == c.text);
    }
}

TEST_CASE("parts are written with the blanks that they need") {
    std::string text = "before";
    std::vector<brief::pdf::Mention> mentions;
    ObjectWriter writer(text, mentions);
    writer.add_syntax("<</K");
    writer.add_integer(1);
    writer.add_syntax("/P");
    writer.add_mention({7, 0});
    writer.add_syntax("/L[");
    writer.add_mention({8, 0});
    writer.add_mention({9, 2});
    writer.add_syntax("]>>");
    CHECK(text == "before<</K 1/P 7 0 R/L[8 0 R 9 2 R]>>");
    REQUIRE(mentions.size() == 3);
    CHECK(mentions[0].start == std::string("<</K 1/P ").size());
    CHECK(mentions[2].end - mentions[2].start == std::string("9 2 R").size());
    CHECK(mentions[2].id == Id{9, 2});
}
