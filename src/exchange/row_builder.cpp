#include "exchange/row_builder.hpp"

#include "base/length.hpp"
#include "exchange/written_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace brief::exchange {

namespace {

using load::Node;

/// "event[1]" of "event[1].date"; empty for what is in no item.
std::string item_of(Path const& path) {
    return path.front().item ? fmt::format("{}[{}]", path.front().key, *path.front().item) : "";
}

std::vector<CsvCell> split(CsvCell const& cell, std::string const& by) {
    if (by.empty()) {
        return {cell};
    }
    std::vector<CsvCell> out;
    std::string_view rest = cell.text;
    while (true) {
        std::size_t end = rest.find(by);
        std::string_view part = rest.substr(0, end);
        while (part.starts_with(' ')) {
            part.remove_prefix(1);
        }
        while (part.ends_with(' ')) {
            part.remove_suffix(1);
        }
        out.push_back({std::string(part), cell.span});
        if (end == std::string_view::npos) {
            return out;
        }
        rest.remove_prefix(end + by.size());
    }
}

/// A value of the shape that its path has, or why it is none.
tl::expected<Node, std::string> typed(CsvCell const& cell, Shape shape) {
    if (shape == Shape::boolean) {
        if (cell.text != "true" && cell.text != "false") {
            return tl::unexpected(fmt::format("\"{}\" is neither true nor false", cell.text));
        }
        return Node{cell.text == "true", cell.span};
    }
    if (shape == Shape::integer) {
        std::int64_t number = 0;
        char const* end = cell.text.data() + cell.text.size();
        auto [stop, fault] = std::from_chars(cell.text.data(), end, number);
        if (fault != std::errc{} || stop != end) {
            return tl::unexpected(fmt::format("\"{}\" is no whole number", cell.text));
        }
        return Node{number, cell.span};
    }
    if (shape == Shape::number) {
        std::string_view rest = cell.text;
        std::optional<double> const number = parse_number(rest);
        if (!number || !rest.empty()) {
            return tl::unexpected(fmt::format("\"{}\" is no number; write 2.5", cell.text));
        }
        return Node{*number, cell.span};
    }
    return Node{cell.text, cell.span};
}

/// The cells of a column as its rule has them written, without those that are empty.
tl::expected<std::vector<CsvCell>, std::string>
// NOLINTNEXTLINE(readability-function-size): the steps of a rule, one behind the other
written(std::vector<CsvCell> const& cells, ColumnRule const& rule) {
    std::vector<CsvCell> out;
    for (CsvCell const& cell : cells) {
        for (CsvCell& part : split(cell, rule.split)) {
            auto known = rule.values.find(part.text);
            if (known != rule.values.end()) {
                part.text = known->second;
            } else if (!rule.dates.empty()) {
                auto date = written_date(part.text, rule.dates);
                if (!date) {
                    return tl::unexpected(date.error());
                }
                part.text = std::move(*date);
            }
            if (!part.text.empty()) {
                out.push_back(std::move(part));
            }
        }
    }
    return out;
}

tl::expected<Node, std::string> value_of(std::vector<CsvCell> const& cells, Shape shape) {
    if (shape != Shape::texts) {
        return cells.size() == 1
                   ? typed(cells.front(), shape)
                   : tl::unexpected(fmt::format("there are {} values where one fits", cells.size()));
    }
    Node::Array items;
    for (CsvCell const& cell : cells) {
        items.push_back({cell.text, cell.span});
    }
    return Node{std::move(items), cells.front().span};
}

} // namespace

Span place_of(std::vector<std::vector<CsvCell>> const& row) {
    for (std::vector<CsvCell> const& cells : row) {
        if (!cells.empty()) {
            Span span = cells.front().span;
            span.length = 2;
            return span;
        }
    }
    return {};
}

RowBuilder::RowBuilder(ImportMap const& map, std::vector<std::string> const& columns) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        numbers_.emplace(columns[i], i);
    }
    std::set<std::string> items;
    for (ColumnRule const& rule : map.columns) {
        Path path = parse_path(rule.path.value).value_or(Path{});
        items.insert(item_of(path));
        Shape shape = shape_of(map.kind, path);
        targets_.push_back({&rule, std::move(path), shape});
    }
    for (auto const& [text, value] : map.constants) {
        Path path = parse_path(text).value_or(Path{});
        Shape shape = shape_of(map.kind, path);
        bool waits = path.front().item && items.contains(item_of(path));
        constants_.push_back({std::move(path), shape, value, waits});
    }
}

CsvCell const*
RowBuilder::cell(std::vector<std::vector<CsvCell>> const& row, std::string const& column) const {
    auto found = numbers_.find(column);
    if (found == numbers_.end() || found->second >= row.size() || row[found->second].empty()) {
        return nullptr;
    }
    CsvCell const& first = row[found->second].front();
    return first.text.empty() ? nullptr : &first;
}

Node::Table
RowBuilder::build(std::vector<std::vector<CsvCell>> const& row, std::vector<Refusal>& refusals) const {
    Node::Table table;
    std::set<std::string> filled;
    auto fill =
        [&](Path const& path, Shape shape, std::vector<CsvCell> const& cells, std::string const& column) {
            auto value = value_of(cells, shape);
            if (value) {
                put(table, path, std::move(*value));
                filled.insert(item_of(path));
            } else {
                refusals.push_back({0, column, value.error(), cells.front().span, {}});
            }
        };
    for (Target const& target : targets_) {
        std::string const& column = target.rule->column.value;
        auto number = numbers_.find(column);
        if (number == numbers_.end() || row[number->second].empty()) {
            continue;
        }
        auto cells = written(row[number->second], *target.rule);
        if (!cells) {
            refusals.push_back({0, column, cells.error(), row[number->second].front().span, {}});
        } else if (!cells->empty()) {
            fill(target.path, target.shape, *cells, column);
        }
    }
    for (Constant const& constant : constants_) {
        // An event of which a row says nothing did not happen because the map has its type.
        if (!constant.waits || filled.contains(item_of(constant.path))) {
            fill(constant.path, constant.shape, {{constant.text, place_of(row)}}, "");
        }
    }
    prune(table);
    return table;
}

} // namespace brief::exchange
