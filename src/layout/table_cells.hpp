#pragma once

/// The structure of tables: cells that name their heads (ISO 32000-1 14.8.5.7).

#include "layout/typesetter.hpp"

#include <string>
#include <vector>

namespace brief::layout {

/// The cells of the head, each the head of its column, with an id by which the cells below name it.
std::vector<page::NodeId> add_head_cells(Typesetter& typesetter, page::NodeId table, std::size_t count);

/// The cells of a row, of which the first is the head. `row_id` is unique in the file.
std::vector<page::NodeId> add_row_cells(
    Typesetter& typesetter,
    page::NodeId row,
    std::string const& row_id,
    std::vector<page::NodeId> const& heads,
    std::size_t count
);

} // namespace brief::layout
