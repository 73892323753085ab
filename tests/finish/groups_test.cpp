#include "finish/groups.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

using namespace brief::finish;

TEST_CASE("things are found by their group, in the order they came in") {
    Groups<int> const groups(4, {{2, 20}, {0, 1}, {2, 21}, {3, 30}, {0, 2}});
    auto holds = [&](std::size_t group, std::vector<int> const& things) {
        return std::ranges::equal(groups[group], things);
    };
    CHECK(holds(0, {1, 2}));
    CHECK(holds(1, {}));
    CHECK(holds(2, {20, 21}));
    CHECK(holds(3, {30}));
    CHECK(Groups<int>(1, {})[0].empty());
    CHECK_THROWS_AS(Groups<int>(1, {{2, 1}}), std::out_of_range);
}
