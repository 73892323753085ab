#include "conform/true_type.hpp"

#include "support/repository.hpp"

#include <doctest/doctest.h>

using brief::conform::TrueType;

TEST_CASE("widths are read from a font") {
    std::string font = brief::test::read_file(
        brief::test::repository() / "fonts/source-serif-4/SourceSerif4_400Regular.ttf"
    );
    auto face = TrueType::open(font);
    REQUIRE(face);
    REQUIRE(face->width(1));
    CHECK(*face->width(1) > 100);
    CHECK(*face->width(1) < 2000);
    CHECK_FALSE(face->width(1'000'000));
}

TEST_CASE("fonts that break off anywhere give no width, and no harm") {
    std::string font = brief::test::read_file(
        brief::test::repository() / "fonts/source-serif-4/SourceSerif4_400Regular.ttf"
    );
    for (std::size_t size = 0; size < 600; ++size) {
        std::string part = font.substr(0, size);
        auto face = TrueType::open(part);
        CHECK((!face || !face->width(1)));
    }
}
