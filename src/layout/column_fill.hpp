#pragma once

/// Rows in columns that stand side by side.

#include "layout/page_rules.hpp"

#include <vector>

namespace brief::layout {

/// A column while rows are put into it, from the top to the foot. Heights in pt.
class ColumnFilling {
public:
    /// The height of the column with `row` in it.
    double add(Row const& row);

    double height() const { return height_; }

    /// Where the last row starts.
    double top() const { return top_; }

private:
    double height_ = 0;
    double top_ = 0;
    bool begun_ = false;
    TextGrid grid_;
};

struct FilledColumns {
    std::vector<std::size_t> ends; ///< one behind the last row of each column
    double height = 0;             ///< of the tallest
};

/// Fills columns of `height` with rows `first` up to `end`, each as full as can be, and ends one only where a
/// page might end. A row that is taller than a column has one to itself.
FilledColumns fill_columns(std::vector<Row> const& rows, std::size_t first, std::size_t end, double height);

/// The columns of least height in which the rows have place, `count` at most. `least` is a height known to be
/// needed: that of fewer rows. The height is the least of all ways where rows have headers of one height.
FilledColumns balance_columns(
    std::vector<Row> const& rows, std::size_t first, std::size_t end, std::size_t count, double least = 0
);

} // namespace brief::layout
