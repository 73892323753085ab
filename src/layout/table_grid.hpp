#pragma once

/// Where the cells of a table stand, in columns and rows.

#include "content/document.hpp"

#include <cstddef>
#include <vector>

namespace brief::layout {

struct GridCell {
    content::Cell const* cell = nullptr; ///< never null
    std::size_t column = 0;
    std::size_t columns = 1; ///< that it spans, no more than there are
    std::size_t rows = 1;    ///< the same
};

using GridRow = std::vector<GridCell>;

/// A place for each cell. Spans end with the table, and what no cell fills is an empty one, so that every row
/// is as wide as the table (ISO 32000-1 14.8.4.3.4).
std::vector<GridRow> place_cells(std::vector<std::vector<content::Cell>> const& rows, std::size_t columns);

/// Whether a row is one cell over all columns, which heads those below it.
bool heads_group(GridRow const& row, std::size_t columns);

} // namespace brief::layout
