#include "app/type_case.hpp"

#include "support/fonts.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("briefs in the same fonts are set from one case, and those in others from another") {
    text::FontSet const fonts = test::three_fonts();
    app::TypeCases cases;
    auto const first = cases.for_fonts(fonts);
    REQUIRE(first);
    CHECK(*cases.for_fonts(fonts) == *first);
    text::FontSet more = fonts;
    more.add(fonts.at(test::serif));
    auto const other = cases.for_fonts(more);
    CHECK(*other != *first);
    CHECK((*other)->fonts.size() == fonts.size() + 1);
}

TEST_CASE("a case is emptied after some briefs, so that it stays bounded") {
    text::FontSet const fonts = test::three_fonts();
    app::TypeCases cases;
    auto const first = *cases.for_fonts(fonts);
    int briefs = 1;
    while (*cases.for_fonts(fonts) == first) {
        REQUIRE(++briefs < 1000);
    }
    CHECK(briefs == 64);
}
