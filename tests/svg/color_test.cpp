#include "svg/color.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::svg;

TEST_CASE("colours in every form") {
    CHECK(parse_svg_color("#1a2b3c") == Color{0x1a, 0x2b, 0x3c});
    CHECK(parse_svg_color("#1aF") == Color{0x11, 0xaa, 0xff});
    CHECK(parse_svg_color(" rgb(1, 2,3) ") == Color{1, 2, 3});
    CHECK(parse_svg_color("rgb(100%, 50%, 0%)") == Color{255, 128, 0});
    CHECK(parse_svg_color("rgb(300, -5, 0)") == Color{255, 0, 0});
    CHECK(parse_svg_color("aliceblue") == Color{240, 248, 255});
    CHECK(parse_svg_color("DarkSlateGrey") == Color{47, 79, 79});
    CHECK(parse_svg_color("yellowgreen") == Color{154, 205, 50});
    CHECK(parse_svg_color("black") == Color{});
}

TEST_CASE("other forms are refused") {
    for (std::string_view text :
         {"",
          "#12",
          "#12345",
          "#ggg",
          "rgb(1,2)",
          "rgb(1,2,3,4)",
          "rgba(1,2,3,1)",
          "hsl(1,2%,3%)",
          "blackk",
          "none",
          "url(#a)"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_svg_color(text));
    }
}
