#include "layout/table_columns.hpp"

#include <algorithm>
#include <string_view>

namespace brief::layout {

namespace {

/// All cells that stand in one column, with it: first those of the heads.
template <class Visit>
void each_cell(content::Table const& table, std::vector<GridRow> const& rows, Visit const& visit) {
    for (std::size_t column = 0; column < table.head.size(); ++column) {
        visit(column, table.head[column]);
    }
    for (GridRow const& row : rows) {
        for (GridCell const& cell : row) {
            if (cell.columns == 1) {
                visit(cell.column, *cell.cell);
            }
        }
    }
}

/// The widths of columns `first` and behind.
std::vector<ContentWidths> measure_columns(
    Typesetter& typesetter, content::Table const& table, std::vector<GridRow> const& rows, std::size_t first
) {
    std::vector<ContentWidths> out(table.head.size() - first);
    each_cell(table, rows, [&](std::size_t column, content::Cell const& cell) {
        if (column >= first && !cell.text.empty()) {
            ContentWidths& widths = out[column - first];
            widths.least = std::max(widths.least, typesetter.measure(cell.text, cell.style, Measured::word));
            widths.most = std::max(widths.most, typesetter.measure(cell.text, cell.style, Measured::line));
        }
    });
    return out;
}

/// Columns whose widths are the layout's, and those that share what is left.
std::vector<TableColumn>
laid_out_columns(Typesetter& typesetter, content::Table const& table, std::vector<GridRow> const& rows) {
    model::TableBlock const& measures = typesetter.layout().table;
    Frame const& frame = typesetter.frame();
    std::size_t const count = table.head.size();
    std::size_t const fixed = std::min(measures.widths.size(), count - std::min<std::size_t>(count, 1));
    std::vector<TableColumn> columns;
    double x = 0;
    for (std::size_t i = 0; i < fixed; ++i) {
        double const width = measures.widths[i].pt == 0 ? frame.axis : measures.widths[i].pt;
        columns.push_back({x, std::max(width - measures.gap.pt, 1.0)});
        x += width;
    }
    std::size_t const free = count - fixed;
    double const gaps = measures.gap.pt * static_cast<double>(free - std::min<std::size_t>(free, 1));
    double const left = std::max(frame.width - x - gaps, 1.0);
    std::vector<double> const widths =
        free == 1 ? std::vector<double>{left}
                  : share_width(left, measure_columns(typesetter, table, rows, fixed));
    for (double const width : widths) {
        columns.push_back({x, std::max(width, 1.0)});
        x += width + measures.gap.pt;
    }
    return columns;
}

/// Columns that share the measure by `parts`, with the gap between two inside of the first.
std::vector<TableColumn>
shared_columns(Typesetter const& typesetter, std::size_t count, std::vector<double> const& parts) {
    auto const part = [&](std::size_t i) { return i < parts.size() && parts[i] > 0 ? parts[i] : 1.0; };
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        sum += part(i);
    }
    std::vector<TableColumn> columns;
    double x = 0;
    for (std::size_t i = 0; i < count; ++i) {
        double const width = typesetter.frame().width * part(i) / sum;
        double const gap = i + 1 < count ? typesetter.layout().table.gap.pt : 0;
        columns.push_back({x, std::max(width - gap, 1.0)});
        x += width;
    }
    return columns;
}

} // namespace

std::string fraction_of(std::string const& number) {
    constexpr std::string_view arabic_sign = "٫";
    std::size_t const arabic = number.rfind(arabic_sign);
    if (arabic != std::string::npos) {
        return number.substr(arabic);
    }
    std::size_t const sign = number.find_last_of(".,");
    if (sign == std::string::npos || sign == 0 || sign + 1 == number.size()) {
        return {};
    }
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::string const behind = number.substr(sign + 1);
    std::size_t const digits =
        static_cast<std::size_t>(std::ranges::find_if_not(behind, is_digit) - behind.begin());
    bool const repeated = number.find(number[sign]) != sign;
    // Three digits behind a sign are a group: 1,234.
    bool const group = digits == 3 || repeated;
    return digits == 0 || group ? std::string() : number.substr(sign);
}

std::vector<double> share_width(double width, std::vector<ContentWidths> const& columns) {
    double least = 0;
    double most = 0;
    for (ContentWidths const& column : columns) {
        least += column.least;
        most += column.most;
    }
    std::vector<double> out;
    for (ContentWidths const& column : columns) {
        double const equal = 1 / static_cast<double>(columns.size());
        if (most <= width) {
            out.push_back(column.most + (width - most) * (most > 0 ? column.most / most : equal));
        } else if (least >= width) {
            out.push_back(width * (least > 0 ? column.least / least : equal));
        } else {
            out.push_back(column.least + (width - least) * (column.most - column.least) / (most - least));
        }
    }
    return out;
}

bool is_number(content::Table const& table, std::size_t column) {
    return column < table.kinds.size() && table.kinds[column] == content::ColumnKind::number;
}

std::vector<TableColumn> table_columns(
    Typesetter& typesetter,
    content::Table const& table,
    std::vector<GridRow> const& rows,
    std::vector<double> const& parts
) {
    std::vector<TableColumn> columns = parts.empty() ? laid_out_columns(typesetter, table, rows)
                                                     : shared_columns(typesetter, table.head.size(), parts);
    each_cell(table, rows, [&](std::size_t column, content::Cell const& cell) {
        std::string const fraction =
            is_number(table, column) ? fraction_of(content::plain_text(cell.text)) : std::string();
        if (!fraction.empty()) {
            content::Inlines const text{content::Inline{content::Text{fraction, content::OriginId::program}}};
            double& widest = columns[column].fraction;
            widest = std::max(widest, typesetter.measure(text, cell.style, Measured::line));
        }
    });
    return columns;
}

} // namespace brief::layout
