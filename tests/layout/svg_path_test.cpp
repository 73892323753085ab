#include "layout/drawing.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::page;

TEST_CASE("a path is scaled and then moved") {
    auto found = layout::parse_path("M 1 2 L 3,4 C 1 1 2 2 3 3 Z", 10, {100, 200});
    REQUIRE(found);
    REQUIRE(found->size() == 4);
    CHECK((*found)[0] == Segment{MoveTo{{110, 220}}});
    CHECK((*found)[1] == Segment{LineTo{{130, 240}}});
    CHECK((*found)[2] == Segment{CurveTo{{110, 210}, {120, 220}, {130, 230}}});
    CHECK((*found)[3] == Segment{ClosePath{}});
}

TEST_CASE("blanks, commas and signs are free") {
    CHECK(layout::parse_path("M1-2L-.5,4Z", 1, {}) == layout::parse_path(" M 1 -2\n\tL -0.5 4 Z ", 1, {}));
    CHECK(layout::parse_path("", 1, {})->empty());
}

TEST_CASE("what is no absolute M, L, C or Z is refused") {
    for (char const* data :
         {"m 1 2", "M 1", "M", "L 1 x", "C 1 2 3 4 5", "H 10", "M 1 2 3 4", "5 5", "A 1 1 0 0 0 1 1"}) {
        CAPTURE(data);
        CHECK_FALSE(layout::parse_path(data, 1, {}));
    }
}
