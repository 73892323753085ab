#include "layout/page_filling.hpp"

#include <doctest/doctest.h>

using namespace brief;
using layout::Filling;
using layout::GalleyRows;
using layout::NotePart;
using layout::PageRules;
using layout::Row;

namespace {

std::vector<Row> rows(std::size_t count) {
    std::vector<Row> out(count);
    for (Row& row : out) {
        row.height = 10;
        row.space = 4;
    }
    return out;
}

} // namespace

TEST_CASE("a page holds its rows with the spaces between them and the header above the first") {
    std::vector<Row> all = rows(3);
    all[1].header = 7;
    all[2].overhang = 3;
    PageRules rules;
    GalleyRows column(all, rules);
    Filling from_start(column, 0, {});
    from_start.add(0);
    from_start.add(1);
    CHECK(from_start.used() == 24);
    Filling page(column, 1, {});
    page.add(1);
    page.add(2);
    CHECK(page.used() == 31);
    CHECK(page.reach() == 34);
}

TEST_CASE("rows in columns take the height of the tallest") {
    std::vector<Row> all = rows(6);
    PageRules rules;
    rules.stretches.push_back({2});
    for (std::size_t row = 1; row < 5; ++row) {
        all[row].stretch = 1;
    }
    GalleyRows column(all, rules);
    std::vector<double> const expected{10, 24, 24, 38, 38, 52};
    Filling page(column, 0, {});
    for (std::size_t row = 0; row < 6; ++row) {
        page.add(row);
        CHECK(page.used() == doctest::Approx(expected[row]).epsilon(0.001));
    }
}

TEST_CASE("a page wants what is carried to it, then the notes of its marks by number, each once") {
    std::vector<Row> all = rows(3);
    all[0].notes = {0, 1};
    all[1].notes = {3, 1, 2};
    all[2].notes = {1, 0};
    PageRules rules;
    rules.notes = {{2, 10, 4}, {2, 10, 5}, {2, 10, 2}, {2, 10, 6}};
    GalleyRows column(all, rules);
    Filling page(column, 1, {{1}, 3});
    page.add(1);
    CHECK(page.wanted() == std::vector<NotePart>{{1, 3, 5, false}, {2, 0, 2, false}, {3, 0, 6, false}});
    CHECK(page.least_foot() == 22 + 22 + 22);
    page.add(2);
    CHECK(page.wanted()[1] == NotePart{0, 0, 4, true});
    CHECK(column.ends_page(2));
    CHECK_FALSE(column.ends_page(1));
}
