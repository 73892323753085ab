#include "layout/column_fill.hpp"

#include "support/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

using namespace brief;
using layout::FilledColumns;
using layout::Row;

namespace {

constexpr double without_end = std::numeric_limits<double>::infinity();

/// The least height at which rows `first` up to `end` have place in `count` columns.
double best_height(std::vector<Row> const& rows, std::size_t first, std::size_t end, std::size_t count) {
    if (first == end) {
        return 0;
    }
    double best = without_end;
    double filled = 0;
    for (std::size_t next = first; next < end && count > 0; ++next) {
        filled += (next == first ? rows[next].header : rows[next].space) + rows[next].height;
        if (rows[next].penalty < without_end || next + 1 == end) {
            best = std::min(best, std::max(filled, best_height(rows, next + 1, end, count - 1)));
        }
    }
    return best;
}

} // namespace

TEST_CASE("columns are balanced to the least height that any way gives") {
    test::Random random(31);
    for (int round = 0; round < 800; ++round) {
        CAPTURE(round);
        std::vector<Row> rows(random.whole(1, 11));
        bool const table = random.one_in(5);
        for (Row& row : rows) {
            row.height = random.real(5, 40);
            row.space = random.one_in(3) ? random.real(0, 10) : 0;
            row.header = table ? 9 : 0;
            row.penalty = random.one_in(3) ? without_end : 0;
        }
        std::size_t const count = random.whole(2, 4);
        FilledColumns const found = layout::balance_columns(rows, 0, rows.size(), count);
        CHECK(found.height == doctest::Approx(best_height(rows, 0, rows.size(), count)).epsilon(0.001));
        CHECK(found.ends.size() <= count);
        CHECK(found.ends.back() == rows.size());
        for (std::size_t end : found.ends) {
            CHECK((end == rows.size() || rows[end - 1].penalty < without_end));
        }
        // What fewer rows need is a good start, and changes nothing.
        double const least = layout::balance_columns(rows, 0, rows.size() - 1, count).height;
        CHECK(layout::balance_columns(rows, 0, rows.size(), count, least).height <= found.height + 0.02);
    }
}

TEST_CASE("a column is as full as can be, and no row is lost in one that is too low") {
    std::vector<Row> rows(5);
    for (Row& row : rows) {
        row.height = 20;
        row.space = 5;
    }
    CHECK(layout::fill_columns(rows, 0, 5, 70).ends == std::vector<std::size_t>{3, 5});
    CHECK(layout::fill_columns(rows, 0, 5, 69).ends == std::vector<std::size_t>{2, 4, 5});
    CHECK(layout::fill_columns(rows, 0, 5, 1).ends == std::vector<std::size_t>{1, 2, 3, 4, 5});
    rows[0].penalty = without_end;
    rows[1].penalty = without_end;
    CHECK(layout::fill_columns(rows, 0, 5, 1).ends == std::vector<std::size_t>{3, 4, 5});
    CHECK(layout::fill_columns(rows, 0, 5, 1).height == 70);
}
