#include "layout/column_fill.hpp"

#include <algorithm>
#include <utility>

namespace brief::layout {

namespace {

/// The most that a row can take of a column.
double most_taken(Row const& row) {
    return std::max(row.header, row.space) + row.grid.step + row.height;
}

/// One behind the last row of a column that begins with `first`, and its height.
std::pair<std::size_t, double>
fill_column(std::vector<Row> const& rows, std::size_t first, std::size_t end, double height) {
    std::pair<std::size_t, double> best{first, 0};
    ColumnFilling column;
    for (std::size_t row = first; row < end; ++row) {
        double const filled = column.add(rows[row]);
        if (row > first && filled > height + rounding) {
            break;
        }
        // Where no row may end the column it is as tall as its rows are until one may.
        bool const may_end = row + 1 == end || rows[row].penalty < forbidden;
        if (may_end) {
            best = {row + 1, filled};
        }
    }
    if (best.first > first) {
        return best;
    }
    column = {};
    std::size_t row = first;
    do {
        column.add(rows[row]);
    } while (rows[row++].penalty == forbidden && row < end);
    return {row, column.height()};
}

} // namespace

double ColumnFilling::add(Row const& row) {
    height_ += begun_ ? row.space : row.header;
    begun_ = true;
    top_ = height_ + grid_.space_above(row.grid, height_);
    height_ = top_ + row.height;
    return height_;
}

FilledColumns fill_columns(std::vector<Row> const& rows, std::size_t first, std::size_t end, double height) {
    FilledColumns out;
    while (first < end) {
        auto const [next, filled] = fill_column(rows, first, end, height);
        out.ends.push_back(next);
        out.height = std::max(out.height, filled);
        first = next;
    }
    return out;
}

FilledColumns balance_columns(
    std::vector<Row> const& rows, std::size_t first, std::size_t end, std::size_t count, double least
) {
    double total = 0;
    double bare = 0;
    for (std::size_t row = first; row < end; ++row) {
        total += most_taken(rows[row]);
        bare += rows[row].height;
    }
    double low = std::max(least, 0.0);
    FilledColumns best = fill_columns(rows, first, end, low);
    if (best.ends.size() <= count && best.height <= low + rounding) {
        return best;
    }
    low = std::max(low, bare / static_cast<double>(count));
    double high = std::max(total, low);
    best = fill_columns(rows, first, end, high);
    // Each step is one walk over the rows; a fraction of a point is fine enough.
    for (int step = 0; step < 24 && high - low > rounding; ++step) {
        double const middle = (low + high) / 2;
        FilledColumns tried = fill_columns(rows, first, end, middle);
        bool const fits = tried.ends.size() <= count && tried.height <= middle + rounding;
        (fits ? high : low) = middle;
        if (fits) {
            best = std::move(tried);
            high = std::min(high, best.height);
        }
    }
    return best;
}

} // namespace brief::layout
