#include "svg/kit.hpp"
#include "svg/style.hpp"

using namespace brief;
using namespace brief::svg;

namespace {

Result<Style> style_from(std::string const& attributes, Style const& parent = {}) {
    auto element = xml::parse("<g " + attributes + "/>", {});
    REQUIRE(element);
    return style_of(*element, parent);
}

Style style_of(std::string const& attributes, Style const& parent = {}) {
    auto style = style_from(attributes, parent);
    if (!style) {
        FAIL(style.error().front().message);
    }
    return *style;
}

} // namespace

TEST_CASE("what is not said is as SVG has it, or as around") {
    Style plain = style_of("");
    CHECK(plain.fill == Color{});
    CHECK_FALSE(plain.stroke);
    CHECK(plain.stroke_width == 1);
    CHECK(plain.miter_limit == 4);
    Style around = style_of("fill='red' stroke='#00f' stroke-width='3' stroke-linecap='round'");
    Style inside = style_of("stroke-width='2px'", around);
    CHECK(inside.fill == Color{255, 0, 0});
    CHECK(inside.stroke == Color{0, 0, 255});
    CHECK(inside.stroke_width == 2);
    CHECK(inside.cap == page::LineCap::round);
    CHECK(style_of("fill='inherit'", around).fill == Color{255, 0, 0});
}

TEST_CASE("a style attribute wins over the attributes") {
    Style style = style_of("fill='red' style='fill: none; stroke:#0f0;; stroke-linejoin:bevel'");
    CHECK_FALSE(style.fill);
    CHECK(style.stroke == Color{0, 255, 0});
    CHECK(style.join == page::LineJoin::bevel);
}

TEST_CASE("lines and areas") {
    Style style = style_of("stroke-dasharray='4 2,1' fill-rule='evenodd' stroke-miterlimit='7'");
    CHECK(style.dashes == std::vector<double>{4, 2, 1});
    CHECK(style.fill_rule == page::FillRule::even_odd);
    CHECK(style.miter_limit == 7);
    CHECK(style_of("stroke-dasharray='0 0'").dashes.empty());
    CHECK(style_of("stroke-dasharray='none'", style).dashes.empty());
    CHECK_FALSE(style_of("visibility='hidden'").is_visible);
    CHECK_FALSE(style_of("display='none'").is_displayed);
    CHECK(style_of("fill='currentColor' color='blue'").fill == Color{0, 0, 255});
    CHECK_FALSE(style_of("fill='transparent'").fill);
}

TEST_CASE("what has one plain value passes with it") {
    CHECK(style_from("opacity='1' clip-path='none' filter='none' style='mix-blend-mode:normal'"));
}

TEST_CASE("each thing that no plain drawing has is named") {
    struct Case {
        char const* attributes;
        char const* message;
    };

    for (Case const& c : {
             Case{"opacity='.5'", "the drawing is transparent, in line 1"},
             Case{"fill-opacity='0'", "the drawing is transparent, in line 1"},
             Case{"style='mix-blend-mode:multiply'", "the drawing is transparent, in line 1"},
             Case{"filter='url(#f)'", "the drawing has a filter, in line 1"},
             Case{"clip-path='url(#c)'", "the drawing has a clipping path, in line 1"},
             Case{"mask='url(#m)'", "the drawing has a mask, in line 1"},
             Case{"marker-end='url(#m)'", "the drawing has markers on a line, in line 1"},
             Case{"fill='url(#g)'", "the drawing has a gradient or a pattern, in line 1"},
             Case{"stroke='url(http://example.org/g)'", "the drawing has a gradient or a pattern, in line 1"},
             Case{
                 "fill='hsl(1,2%,3%)'",
                 "the drawing has fill \"hsl(1,2%,3%)\", which is not understood, in line 1"},
             Case{
                 "stroke-width='5%'",
                 "the drawing has stroke-width \"5%\", which is not understood, in line 1"},
             Case{
                 "stroke-linecap='arrow'",
                 "the drawing has stroke-linecap \"arrow\", which is not understood, in line 1"},
             Case{
                 "stroke-miterlimit='0'",
                 "the drawing has stroke-miterlimit \"0\", which is not understood, in line 1"},
             Case{
                 "stroke-dasharray='1 -1'",
                 "the drawing has stroke-dasharray \"1 -1\", which is not understood, in line 1"},
             Case{"color='x'", "the drawing has color \"x\", which is not understood, in line 1"},
             Case{"style='a{fill:red}'", "the drawing has a style that is not understood, in line 1"},
             Case{"style='fill:red !important'", "the drawing has a style that is not understood, in line 1"},
             Case{"style='@import url(x)'", "the drawing has a style that is not understood, in line 1"},
         }) {
        CAPTURE(c.attributes);
        auto style = style_from(c.attributes);
        REQUIRE_FALSE(style);
        CHECK(style.error().front().message == c.message);
    }
}
