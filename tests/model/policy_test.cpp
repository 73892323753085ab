#include "model/policy.hpp"

#include <doctest/doctest.h>

using namespace brief::model;

TEST_CASE("an age is a number of days") {
    CHECK(parse_days("180d") == Days{180});
    CHECK(parse_days("1d") == Days{1});
    for (char const* other :
         {"", "d", "180", "0d", "-3d", "+3d", "3w", "3 d", "3dd", "100001d", "99999999999d"}) {
        CAPTURE(other);
        CHECK_FALSE(parse_days(other));
    }
}
