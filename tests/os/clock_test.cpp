#include "os/clock.hpp"

#include <doctest/doctest.h>

TEST_CASE("the time does not run backwards, and is of this century") {
    std::int64_t before = brief::os::now();
    CHECK(before > 1'700'000'000);
    CHECK(brief::os::now() >= before);
}
