#pragma once

/// How wide the columns of a table are.

#include "content/document.hpp"
#include "layout/table_grid.hpp"
#include "layout/typesetter.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::layout {

/// pt, from the start of the text area.
struct TableColumn {
    double x = 0;
    double width = 0;    ///< of the text
    double fraction = 0; ///< of a column of numbers: what the widest of them has behind its whole part
};

/// The width of a text that is broken wherever it can be, and of one that is not; pt.
struct ContentWidths {
    double least = 0;
    double most = 0;
};

/// What a table does not have from the layout's tables.
struct TableLook {
    double head_above;              ///< pt above the row of heads
    double group_above;             ///< above the head of a group
    model::Rule group_rule;         ///< over it, but for one under the heads
    std::optional<model::Rule> end; ///< under the last row
    std::string_view caption_style;
    double caption_gap;          ///< pt under the caption
    std::vector<double> columns; ///< parts of the measure; empty: as the layout's tables
};

/// Shares `width` among columns: each as wide as its content would like, and what is left by that measure;
/// or, where that is too much, as wide as its longest word, and what is left by how much more each would
/// like.
std::vector<double> share_width(double width, std::vector<ContentWidths> const& columns);

/// The columns of a table on the whole measure. Those that the layout gives a width have it; of the others
/// the last takes what is left, or they share it by their content. Linear in the number of cells. `rows` are
/// those of `table` in their places. With `parts` the columns share the measure by them.
std::vector<TableColumn> table_columns(
    Typesetter& typesetter,
    content::Table const& table,
    std::vector<GridRow> const& rows,
    std::vector<double> const& parts = {}
);

bool is_number(content::Table const& table, std::size_t column);

/// What a number has behind its whole part, the decimal sign with it; empty for another text.
std::string fraction_of(std::string const& number);

} // namespace brief::layout
