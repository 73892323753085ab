#include "layout/table_cells.hpp"

#include <fmt/format.h>

namespace brief::layout {

std::vector<page::NodeId> add_head_cells(Typesetter& typesetter, page::NodeId table, std::size_t count) {
    page::NodeId head = typesetter.node(table, page::Role::table_head);
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
