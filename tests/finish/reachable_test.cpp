#include "finish/reachable.hpp"

#include "support/hand_made.hpp"

#include <doctest/doctest.h>

using namespace brief;
using finish::Id;
using finish::NewObjects;
using finish::ReachableObjects;

TEST_CASE("what the trailer leads to is numbered, streams last") {
    std::string const file = small_file().finish();
    auto plain = pdf::read_plain_file(file);
    REQUIRE(plain);
    NewObjects beside;
    Id added = beside.add(finish::Array{Id{7, 0}});
    Id alone = beside.add(true);
    plain->objects.at({2, 0}).value.mentions.push_back({0, 0, added});
    ReachableObjects objects(*plain, beside);
    REQUIRE_FALSE(objects.number(plain->trailer));
    CHECK(objects.number_of({1, 0}) == 1);
    CHECK(objects.number_of({21, 0}) == 0); // a length that is written anew
    CHECK(objects.number_of(added) == 5);
    CHECK(objects.number_of({9, 0}) == 6);
    CHECK(objects.number_of({20, 0}) == 7);
    CHECK(objects.number_of({30, 0}) == 0);
    CHECK(objects.number_of(alone) == 0);
    CHECK(objects.plain().size() == 5);
    CHECK(objects.streams().size() == 2);
    CHECK(objects.plain().back()->text == "[7 0 R]");
}

TEST_CASE("an object that is not there is told") {
    std::string const file = small_file().finish();
    for (Id missing :
         {Id{77, 0}, Id{4, 1}, Id{NewObjects::first_number + 1, 0}, Id{NewObjects::first_number, 1}}) {
        CAPTURE(missing.number);
        auto plain = pdf::read_plain_file(file);
        REQUIRE(plain);
        NewObjects beside;
        beside.add(finish::Array{missing});
        plain->objects.at({7, 0}).value.mentions.push_back({0, 0, {NewObjects::first_number, 0}});
        auto fault = ReachableObjects(*plain, beside).number(plain->trailer);
        REQUIRE(fault);
        CHECK(fault->code == Code::painting_failed);
        CHECK(fault->message.find("is mentioned but not there") != std::string::npos);
    }
}
