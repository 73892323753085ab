#include "page/painted.hpp"

#include <doctest/doctest.h>

using namespace brief::page;

TEST_CASE("every sentinel is told from every other, after three decimals too") {
    for (std::size_t serial = 0; serial < most_sentinels; ++serial) {
        Rect area = sentinel(serial);
        REQUIRE(find_sentinel(area) == serial);
        area.width = 0.012;
        area.height = 0.02;
        REQUIRE(find_sentinel(area) == serial);
    }
}

TEST_CASE("a cover is none of the sentinels, and lies within its page") {
    Rect const area = cover({100, 200});
    CHECK(is_cover(area));
    CHECK(area.x > 0);
    CHECK(area.x + area.width < 100);
    CHECK(area.y + area.height < 200);
    CHECK_FALSE(find_sentinel(area));
    CHECK_FALSE(is_cover(sentinel(0)));
}

TEST_CASE("another rectangle is no sentinel") {
    Rect const first = sentinel(0);
    CHECK_FALSE(find_sentinel({first.x, first.y, first.height, first.width}));
    CHECK_FALSE(find_sentinel({first.x, first.y, 1, first.height}));
    CHECK_FALSE(find_sentinel({first.x + 0.1, first.y, first.width, first.height}));
    CHECK_FALSE(find_sentinel({first.x, first.y + 33, first.width, first.height}));
    CHECK_FALSE(find_sentinel({first.x - 1, first.y, first.width, first.height}));
}
