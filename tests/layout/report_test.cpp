#include "layout/report.hpp"

#include "kit.hpp"
#include "random_document.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

TEST_CASE("the report has the fill of every page, its notes, and the lines of all") {
    Kit kit;
    test::Author author(3);
    author.write(kit, 8);
    auto made = kit.try_pages();
    REQUIRE(made);
    layout::Report const& report = made->value.report;
    REQUIRE(report.pages.size() == made->value.pages.pages.size());
    double const height = kit.frame().height;
    for (layout::PageReport const& page : report.pages) {
        CHECK(page.fill > 0);
        CHECK(page.fill <= 1.0001);
        CHECK(
            page.lines_short == doctest::Approx((1 - page.fill) * height / kit.sheet.definition.page.grid.pt)
        );
    }
    CHECK(report.lines.justified > 20);
    CHECK(report.lines.loose <= report.lines.justified);
    CHECK(report.fit == 0);
}

TEST_CASE("how much is too long is said in lines and words") {
    CHECK(layout::describe({1, 1, ""}) == "over by 1 line (1 word)");
    CHECK(
        layout::describe({3, 41, "Timeline"}) ==
        "over by 3 lines (41 words); the longest section is “Timeline”"
    );
}
