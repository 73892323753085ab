#include "finish/new_objects.hpp"

#include <doctest/doctest.h>

using namespace brief::finish;

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
             Case{Name{"A B#"}, "/A#20B#23"},
             Case{Bytes{"a(b)\\"}, "(a\\(b\\)\\\\)"},
             Case{Bytes{"\n\xff"}, "<0AFF>"},
             Case{Text{"Title"}, "(Title)"},
             Case{Text{"ə😀"}, "<FEFF0259D83DDE00>"},
             Case{Array{integer(1), integer(2), Name{"N"}, integer(3), true}, "[1 2/N 3 true]"},
             Case{
                 Dictionary{{"K", integer(1)}, {"S", Bytes{"x"}}, {"D", Dictionary{}}},
                 "<</K 1/S(x)/D<<>>>>"},
         }) {
        CHECK(written(c.value).text == c.text);
    }
}

TEST_CASE("references are told, so that objects can be numbered anew") {
    brief::pdf::Written found = written(Dictionary{{"P", Id{7, 0}}, {"K", Array{Id{8, 0}, integer(1)}}});
    CHECK(found.text == "<</P 7 0 R/K[8 0 R 1]>>");
    REQUIRE(found.mentions.size() == 2);
    CHECK(
        found.text.substr(found.mentions[0].start, found.mentions[0].end - found.mentions[0].start) == "7 0 R"
    );
    CHECK(found.mentions[1].id == Id{8, 0});
}

TEST_CASE("an object has its name before it is known") {
    NewObjects objects;
    Id first = objects.reserve();
    Id second = objects.reserve();
    CHECK(first < second);
    objects.put(second, first);
    REQUIRE(objects.objects().size() == 2);
    CHECK(objects.objects()[0].value.text == "null");
    CHECK(objects.objects()[1].value.mentions.at(0).id == first);
}
