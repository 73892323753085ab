#include "layout/table_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace brief::layout {

namespace {

/// In the rows of heads that there are, or in the only one.
std::vector<page::NodeId> add_head_row(
    Typesetter& typesetter, page::NodeId table, std::optional<page::NodeId> rows, std::size_t count
) {
    page::NodeId const head = rows ? *rows : typesetter.node(table, page::Role::table_head);
    page::NodeId row = typesetter.node(head, page::Role::table_row);
    std::vector<page::NodeId> cells;
    for (std::size_t i = 0; i < count; ++i) {
        cells.push_back(typesetter.node(row, page::Role::header_cell));
        page::Node& cell = typesetter.structure().at(cells.back());
        cell.scope = page::HeaderScope::column;
        // Unique in the file: the table's node is.
        cell.id = fmt::format("t{}-c{}", static_cast<std::size_t>(table), i + 1);
    }
    return cells;
}

} // namespace

std::vector<page::NodeId> add_head_cells(Typesetter& typesetter, page::NodeId table, std::size_t count) {
    return add_head_row(typesetter, table, std::nullopt, count);
}

TableCells::TableCells(
    Typesetter& typesetter, page::NodeId table, std::vector<GridRow> const& over, std::size_t columns
) :
    typesetter_(typesetter), table_(table), columns_(columns), ids_(columns) {
    page::NodeId const head = over.empty() ? table : typesetter.node(table, page::Role::table_head);
    for (std::size_t r = 0; r < over.size(); ++r) {
        page::NodeId const row = typesetter.node(head, page::Role::table_row);
        std::vector<page::NodeId>& nodes = over_.emplace_back();
        for (GridCell const& cell : over[r]) {
            std::string const id =
                fmt::format("t{}-h{}-{}", static_cast<std::size_t>(table), r + 1, cell.column + 1);
            nodes.push_back(add_head(row, cell, id));
            for (std::size_t i = cell.column; i < cell.column + cell.columns; ++i) {
                ids_[i].push_back(id);
            }
        }
    }
    heads_ = add_head_row(typesetter, table, over.empty() ? std::nullopt : std::optional(head), columns);
    for (std::size_t i = 0; i < columns; ++i) {
        ids_[i].push_back(typesetter.structure().at(heads_[i]).id);
    }
    body_ = typesetter.node(table, page::Role::table_body);
}

page::NodeId TableCells::add_head(page::NodeId row, GridCell const& cell, std::string id) {
    page::NodeId const node = typesetter_.node(row, page::Role::header_cell);
    page::Node& made = typesetter_.structure().at(node);
    made.scope = page::HeaderScope::column;
    made.id = std::move(id);
    made.column_span = static_cast<std::uint16_t>(cell.columns);
    made.row_span = static_cast<std::uint16_t>(cell.rows);
    return node;
}

/// The heads of all columns that a cell stands under, each once.
void TableCells::add_heads_over(GridCell const& cell, std::vector<std::string>& headers) const {
    for (std::size_t i = cell.column; i < cell.column + cell.columns; ++i) {
        for (std::string const& head : ids_[i]) {
            if (std::ranges::find(headers, head) == headers.end()) {
                headers.push_back(head);
            }
        }
    }
}

std::vector<page::NodeId> TableCells::add_row(GridRow const& cells) {
    page::NodeId const row = typesetter_.node(body_, page::Role::table_row);
    std::string const id = fmt::format("t{}-r{}", static_cast<std::size_t>(table_), ++rows_);
    if (heads_group(cells, columns_)) {
        group_ = id;
        return {add_head(row, cells.front(), id)};
    }
    std::vector<page::NodeId> out;
    auto const heads_row = [&](GridCell const& cell) { return cell.column == head_column_; };
    row_head_ = std::ranges::any_of(cells, heads_row) ? id : row_head_;
    for (GridCell const& cell : cells) {
        if (heads_row(cell)) {
            out.push_back(add_head(row, cell, id));
            typesetter_.structure().at(out.back()).scope = page::HeaderScope::row;
            continue;
        }
        page::NodeId const node = typesetter_.node(row, page::Role::cell);
        page::Node& made = typesetter_.structure().at(node);
        add_heads_over(cell, made.headers);
        if (!group_.empty()) {
            made.headers.push_back(group_);
        }
        made.headers.push_back(row_head_);
        made.column_span = static_cast<std::uint16_t>(cell.columns);
        made.row_span = static_cast<std::uint16_t>(cell.rows);
        out.push_back(node);
    }
    return out;
}

std::vector<page::NodeId> add_row_cells(
    Typesetter& typesetter,
    page::NodeId row,
    std::string const& row_id,
    std::vector<page::NodeId> const& heads,
    std::size_t count
) {
    page::Structure& structure = typesetter.structure();
    std::vector<page::NodeId> cells;
    for (std::size_t i = 0; i < count; ++i) {
        cells.push_back(typesetter.node(row, i == 0 ? page::Role::header_cell : page::Role::cell));
        page::Node& cell = structure.at(cells.back());
        if (i == 0) {
            cell.scope = page::HeaderScope::row;
            cell.id = row_id;
        } else {
            cell.headers = {structure.at(heads[i]).id, row_id};
        }
    }
    return cells;
}

} // namespace brief::layout
