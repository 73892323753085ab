#include "finish/color_profile.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("the colour profile is as long as it says, and its tags lie within it") {
    std::string profile = finish::srgb_profile();
    auto number = [&](std::size_t at) {
        std::size_t value = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            value = value * 256 + static_cast<unsigned char>(profile.at(at + i));
        }
        return value;
    };
    CHECK(number(0) == profile.size());
    CHECK(profile.substr(36, 4) == "acsp");
    REQUIRE(number(128) == 9);
    for (std::size_t i = 0; i < 9; ++i) {
        std::size_t start = number(132 + 12 * i + 4);
        CHECK(start % 4 == 0);
        CHECK(start >= 132 + 12 * 9);
        CHECK(start + number(132 + 12 * i + 8) <= profile.size());
    }
    // The columns of the matrix add up to white.
    for (std::size_t row = 0; row < 3; ++row) {
        std::size_t sum = 0;
        for (std::size_t tag = 3; tag < 6; ++tag) {
            sum += number(number(132 + 12 * tag + 4) + 8 + 4 * row);
        }
        std::size_t white = number(number(132 + 12 * 2 + 4) + 8 + 4 * row);
        CHECK(sum + 16 >= white);
        CHECK(sum <= white + 16);
    }
}
