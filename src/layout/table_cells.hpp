#pragma once

/// The structure of tables: cells that name their heads (ISO 32000-1 14.8.5.7).

#include "layout/table_grid.hpp"
#include "layout/typesetter.hpp"

#include <string>
#include <vector>

namespace brief::layout {

/// The cells of the head, each the head of its column, with an id by which the cells below name it.
std::vector<page::NodeId> add_head_cells(Typesetter& typesetter, page::NodeId table, std::size_t count);

/// The cells of a table whose cells span columns and rows, row by row from above.
class TableCells {
public:
    /// Over the last row of heads, which has a cell for each column, there are those of `over`.
    TableCells(
        Typesetter& typesetter, page::NodeId table, std::vector<GridRow> const& over, std::size_t columns
    );

    /// The cells of this column head their rows; else those of the first.
    void set_head_column(std::size_t column) { head_column_ = column; }

    std::vector<std::vector<page::NodeId>> const& over() const { return over_; }

    std::vector<page::NodeId> const& heads() const { return heads_; }

    /// The cells of the next row. One over all columns heads the rows below it; else the one in the column of
    /// heads heads its row, and all that it spans.
    std::vector<page::NodeId> add_row(GridRow const& cells);

private:
    page::NodeId add_head(page::NodeId row, GridCell const& cell, std::string id);
    void add_heads_over(GridCell const& cell, std::vector<std::string>& headers) const;

    Typesetter& typesetter_;
    page::NodeId table_;
    std::size_t columns_;
    std::vector<std::vector<page::NodeId>> over_;
    std::vector<page::NodeId> heads_;
    std::vector<std::vector<std::string>> ids_; ///< by column: of the heads over it
    page::NodeId body_{};
    std::size_t head_column_ = 0;
    std::size_t rows_ = 0;
    std::string group_;    ///< id of the head of the group; empty: none
    std::string row_head_; ///< id of the head of the row
};

/// The cells of a row, of which the first is the head. `row_id` is unique in the file.
std::vector<page::NodeId> add_row_cells(
    Typesetter& typesetter,
    page::NodeId row,
    std::string const& row_id,
    std::vector<page::NodeId> const& heads,
    std::size_t count
);

} // namespace brief::layout
