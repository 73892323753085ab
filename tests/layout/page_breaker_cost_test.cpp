// What page ends cost, one against the other; that their sum is the least is in page_breaker_test.cpp.

#include "layout/page_breaker.hpp"

#include <doctest/doctest.h>

using namespace brief;
using layout::PageBreaks;
using layout::PageRules;
using layout::Row;

TEST_CASE("a figure stands over the next page rather than over the head of its chapter") {
    PageRules rules;
    rules.heights = {100};
    rules.figures = {20};
    std::vector<Row> rows(20);
    for (Row& row : rows) {
        row.height = 10;
    }
    rows[3].starts_page = true;
    rows[4].figures = 1;
    PageBreaks const found = layout::choose_pages(rows, rules);
    REQUIRE(found.pages.size() == 3);
    CHECK(found.pages[1].end_figure == 0);
    CHECK(found.pages[2].end_figure == 1);
    // A page more is not worth it.
    rows.resize(9);
    PageBreaks const few = layout::choose_pages(rows, rules);
    REQUIRE(few.pages.size() == 2);
    CHECK(few.pages[1].end_figure == 1);
}

TEST_CASE("no shortness is worth a page more, however many pages there are") {
    PageRules rules;
    rules.heights = {1000};
    rules.line = 10;
    // Two to a page would be short by 48 lines each time; all fit with three to a page, short by 22.
    std::vector<Row> rows(600);
    for (Row& row : rows) {
        row.height = 260;
    }
    CHECK(layout::choose_pages(rows, rules).pages.size() == 200);
    // A page end that is paid for dearly is still better than a page.
    for (Row& row : rows) {
        row.penalty = 9e5;
    }
    CHECK(layout::choose_pages(rows, rules).pages.size() == 200);
    rows[0].penalty = 0;
    CHECK(layout::choose_pages(rows, rules).pages.size() == 200);
}
