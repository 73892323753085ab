#include "finish/new_objects.hpp"

#include <doctest/doctest.h>

using namespace brief::finish;

TEST_CASE("references are told, so that objects can be numbered anew") {
    NewObjects objects;
    objects.add(integer(1));
    objects.add(Dictionary{{"P", Id{7, 0}}, {"K", Array{Id{8, 0}, integer(1)}}});
    NewObjects::Object found = objects.at(1);
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
    CHECK(first == Id{NewObjects::first_number, 0});
    CHECK(first < second);
    objects.put(second, first);
    REQUIRE(objects.size() == 2);
    CHECK(objects.at(0).id == first);
    CHECK(objects.at(0).text == "null");
    CHECK(objects.at(0).mentions.empty());
    CHECK(objects.at(1).mentions[0].id == first);
    objects.write(first, [](ObjectWriter& to) { to.add_syntax("[]"); });
    CHECK(objects.at(0).text == "[]");
    CHECK(objects.at(1).text == "16777216 0 R");
}
