#include "layout/table_grid.hpp"

#include <algorithm>

namespace brief::layout {

namespace {

content::Cell const& empty_cell() {
    static content::Cell const cell{"table-cell", {}};
    return cell;
}

} // namespace

std::vector<GridRow> place_cells(std::vector<std::vector<content::Cell>> const& rows, std::size_t columns) {
    std::vector<GridRow> out;
    out.reserve(rows.size());
    std::vector<std::size_t> below(columns); // rows that a cell above still takes
    for (std::size_t r = 0; r < rows.size(); ++r) {
        GridRow placed;
        auto next = rows[r].begin();
        for (std::size_t column = 0; column < columns;) {
            if (below[column] > 0) {
                --below[column++];
                continue;
            }
            std::size_t room = column; // up to what a cell above takes
            while (room < columns && below[room] == 0) {
                ++room;
            }
            GridCell cell{next == rows[r].end() ? &empty_cell() : &*next++, column, 1, 1};
            cell.columns = std::clamp<std::size_t>(cell.cell->columns, 1, room - column);
            cell.rows = std::clamp<std::size_t>(cell.cell->rows, 1, rows.size() - r);
            for (std::size_t i = column; i < column + cell.columns; ++i) {
                below[i] = cell.rows - 1;
            }
            column += cell.columns;
            placed.push_back(cell);
        }
        out.push_back(std::move(placed));
    }
    return out;
}

bool heads_group(GridRow const& row, std::size_t columns) {
    return columns > 1 && row.size() == 1 && row.front().columns == columns && row.front().rows == 1;
}

} // namespace brief::layout
