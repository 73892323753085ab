#include "base/color.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("a colour is read from six hexadecimal digits and printed the same") {
    REQUIRE(parse_color("#8a1c1c"));
    CHECK(*parse_color("#8a1c1c") == Color{0x8a, 0x1c, 0x1c});
    CHECK(format(*parse_color("#8a1c1c")) == "#8a1c1c");
    for (char const* wrong : {"", "#8a1c1", "8a1c1c", "#8a1c1g", "#8a1c1c1", "#-a1c1c", "red"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_color(wrong));
    }
}

TEST_CASE("contrast is that of WCAG 2.1") {
    CHECK(contrast(Color{0, 0, 0}, Color{255, 255, 255}) == doctest::Approx(21.0));
    CHECK(contrast(Color{255, 255, 255}, Color{0x8a, 0x1c, 0x1c}) == doctest::Approx(9.28).epsilon(0.001));
    CHECK(contrast(Color{0x59, 0x59, 0x59}, Color{255, 255, 255}) == doctest::Approx(7.0).epsilon(0.01));
}
