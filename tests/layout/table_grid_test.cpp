#include "layout/table_grid.hpp"

#include "support/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using namespace brief;

namespace {

content::Cell spanning(std::size_t columns, std::size_t rows) {
    return {"table-cell", {}, columns, rows};
}

} // namespace

TEST_CASE("a cell that spans rows takes its place in those below") {
    std::vector<std::vector<content::Cell>> const rows{
        {spanning(1, 2), spanning(1, 1), spanning(1, 1)}, {spanning(2, 1)}, {spanning(3, 1)}};
    std::vector<layout::GridRow> const grid = layout::place_cells(rows, 3);
    REQUIRE(grid.size() == 3);
    CHECK(grid[0].size() == 3);
    REQUIRE(grid[1].size() == 1);
    CHECK(grid[1][0].column == 1);
    CHECK(grid[1][0].columns == 2);
    CHECK_FALSE(layout::heads_group(grid[1], 3));
    CHECK(layout::heads_group(grid[2], 3));
}

TEST_CASE("whatever its cells span, a table has no hole and no cell on another") {
    test::Random random(41);
    for (int round = 0; round < 500; ++round) {
        CAPTURE(round);
        std::size_t const columns = random.whole(1, 6);
        std::vector<std::vector<content::Cell>> rows(random.whole(1, 8));
        for (auto& row : rows) {
            for (std::size_t cells = random.whole(0, columns); cells > 0; --cells) {
                row.push_back(spanning(random.whole(0, 3), random.whole(0, 4)));
            }
        }
        std::vector<layout::GridRow> const grid = layout::place_cells(rows, columns);
        std::vector<std::vector<int>> taken(rows.size(), std::vector<int>(columns));
        for (std::size_t r = 0; r < grid.size(); ++r) {
            for (layout::GridCell const& cell : grid[r]) {
                for (std::size_t y = r; y < r + cell.rows; ++y) {
                    for (std::size_t x = cell.column; x < cell.column + cell.columns; ++x) {
                        ++taken.at(y).at(x);
                    }
                }
            }
        }
        for (auto const& row : taken) {
            CHECK(std::accumulate(row.begin(), row.end(), 0) == static_cast<int>(columns));
            CHECK(std::ranges::max(row) == 1);
        }
    }
}
