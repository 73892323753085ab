#include "csl/positions.hpp"

#include <doctest/doctest.h>

using namespace brief::csl;

namespace {

std::vector<std::vector<PlacedCite>> placed(std::vector<Citation> const& citations) {
    return place(citations, 5);
}

} // namespace

TEST_CASE("ibid: by the locators of both cites") {
    auto position = [](std::string const& before, std::string const& now) {
        return placed(
                   {{.cites = {{.id = "a", .locator = before}}, .note = 1},
                    {.cites = {{.id = "a", .locator = now}}, .note = 2}}
        )[1][0]
            .position;
    };
    CHECK(position("", "") == Position::ibid);
    CHECK(position("", "5") == Position::ibid_with_locator);
    CHECK(position("5", "5") == Position::ibid);
    CHECK(position("5", "6") == Position::ibid_with_locator);
    CHECK(position("5", "") == Position::subsequent);
}

TEST_CASE("ibid needs a citation before with this one cite alone, or the cite before in the same citation") {
    auto all = placed({
        {.cites = {{.id = "a"}, {.id = "b"}}, .note = 1},
        {.cites = {{.id = "a"}}, .note = 2},
        {.cites = {{.id = "c"}, {.id = "c"}}, .note = 3},
    });
    CHECK(all[0][0].position == Position::first);
    CHECK(all[1][0].position == Position::subsequent);
    CHECK(all[2][1].position == Position::ibid);
}

TEST_CASE("notes and cites in the text follow on their own kind") {
    auto all = placed({
        {.cites = {{.id = "a"}}, .note = 0},
        {.cites = {{.id = "b"}}, .note = 1},
        {.cites = {{.id = "a"}}, .note = 0},
    });
    CHECK(all[2][0].position == Position::ibid);
}

TEST_CASE("the first note and the nearness of the last one") {
    auto all = placed({
        {.cites = {{.id = "a"}}, .note = 4},
        {.cites = {{.id = "b"}}, .note = 5},
        {.cites = {{.id = "a"}}, .note = 9},
        {.cites = {{.id = "a"}}, .note = 20},
    });
    CHECK(all[0][0].first_note == 0);
    CHECK(all[2][0].first_note == 4);
    CHECK(all[2][0].near_note);
    CHECK_FALSE(all[3][0].near_note);
}

TEST_CASE("a position may be forced") {
    auto all = placed(
        {{.cites = {{.id = "a", .position = Position::ibid}}},
         {.cites = {{.id = "a", .mode = CiteMode::full}}}}
    );
    CHECK(all[0][0].position == Position::ibid);
    CHECK(all[1][0].position == Position::first);
}
