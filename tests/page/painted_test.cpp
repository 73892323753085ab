#include "page/painted.hpp"

#include "base/length.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <string>
#include <string_view>

using namespace brief::page;

namespace {

/// As Cairo writes it and as it is read again.
double with_six_decimals(double component) {
    std::string const text = fmt::format("{:.6f}", component);
    std::string_view rest = text;
    return brief::parse_number(rest).value();
}

} // namespace

TEST_CASE("every coded colour is told from every other, after six decimals too") {
    for (std::size_t code = 0; code < most_codes; ++code) {
        auto const [red, green, blue] = coded_color(code);
        REQUIRE(red < 1);
        REQUIRE(find_code(red, green, blue) == code);
        REQUIRE(find_code(with_six_decimals(red), green, blue) == code);
    }
}

TEST_CASE("neighbouring codes differ in the sixteen bits of a component that Cairo compares") {
    auto bits = [](std::size_t code) { return std::floor(coded_color(code)[0] * 65536); };
    for (std::size_t code = 1; code < most_codes; ++code) {
        REQUIRE(bits(code) == bits(code - 1) + 1);
    }
}

TEST_CASE("another colour is no code") {
    CHECK_FALSE(find_code(0, 0, 0));
    CHECK_FALSE(find_code(1, 1, 1));
    CHECK_FALSE(find_code(0.2, 1, 0.999));
    CHECK_FALSE(find_code(0.2, 0, 1));
    CHECK_FALSE(find_code(0.2 - 1.0 / 65536, 1, 1));
    CHECK_FALSE(find_code(0.200008, 1, 1));
    CHECK_FALSE(find_code(coded_color(most_codes)[0], 1, 1));
    CHECK_FALSE(find_code(std::nan(""), 1, 1));
}

TEST_CASE("a cover is no mark, and lies within its page") {
    Rect const area = cover({100, 200});
    CHECK(is_cover(area));
    CHECK(area.x > 0);
    CHECK(area.x + area.width < 100);
    CHECK(area.y + area.height < 200);
    CHECK_FALSE(is_mark(area));
    CHECK_FALSE(is_cover(mark()));
}

TEST_CASE("a mark is known after three decimals, and another rectangle is none") {
    Rect const area = mark();
    CHECK(is_mark(area));
    CHECK(is_mark({1, 1, 0.012, 0.02}));
    CHECK_FALSE(is_mark({area.x, area.y, area.height, area.width}));
    CHECK_FALSE(is_mark({area.x, area.y, 1, area.height}));
    CHECK_FALSE(is_mark({area.x + 0.1, area.y, area.width, area.height}));
    CHECK_FALSE(is_mark({area.x, area.y + 1, area.width, area.height}));
}
