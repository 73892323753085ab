#include "exchange/rows.hpp"

#include "base/overload.hpp"
#include "exchange/limits.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace brief::exchange {

namespace {

using load::Node;

std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    std::size_t start = text.find_first_not_of(blanks);
    if (start == std::string_view::npos) {
        return {};
    }
    text = text.substr(start, text.find_last_not_of(blanks) - start + 1);
    bool guarded = text.size() > 1 && text[0] == '\'' &&
                   std::string_view("=+-@").find(text[1]) != std::string_view::npos;
    return std::string(guarded ? text.substr(1) : text);
}

/// The values of an object by column.
class Flattening {
public:
    using Columns = std::map<std::string, std::vector<CsvCell>>;

    // Depth is bounded by `deepest_json`.
    void add(std::string const& column, Node const& node) { // NOLINT(misc-no-recursion)
        std::visit(
            overload{
                [&](Node::Array const& items) {
                    for (Node const& item : items) {
                        add(column, item);
                    }
                },
                [&](Node::Table const& table) {
                    for (load::Member const& member : table) {
                        add(column.empty() ? member.key : column + "." + member.key, member.value);
                    }
                },
                [&](std::string const& text) { put(column, trimmed(text), node.span); },
                [&](bool truth) { put(column, truth ? "true" : "false", node.span); },
                [&](load::DateScalar const& date) { put(column, date.text, node.span); },
                [&](auto number) { put(column, fmt::format("{}", number), node.span); }},
            node.value
        );
    }

    Columns take() { return std::move(columns_); }

private:
    void put(std::string const& column, std::string text, Span span) {
        columns_[column].push_back({std::move(text), span});
    }

    Columns columns_;
};

Node::Array const* list_in(Node const& document) {
    if (auto const* items = document.as<Node::Array>()) {
        return items;
    }
    auto const* table = document.as<Node::Table>();
    load::Member const* rows = table == nullptr ? nullptr : load::find(*table, "rows");
    return rows == nullptr ? nullptr : rows->value.as<Node::Array>();
}

} // namespace

Rows rows_of(CsvTable table) {
    Rows out;
    for (CsvCell const& cell : table.head) {
        out.columns.push_back(trimmed(cell.text));
    }
    out.rows.reserve(table.rows.size());
    for (std::vector<CsvCell>& row : table.rows) {
        auto& cells = out.rows.emplace_back();
        cells.reserve(row.size());
        for (CsvCell& cell : row) {
            cells.push_back({{trimmed(cell.text), cell.span}});
        }
        std::vector<CsvCell>().swap(row); // both tables whole would take twice the memory
    }
    return out;
}

Result<Rows> rows_of(Node const& document) {
    Node::Array const* items = list_in(document);
    if (items == nullptr) {
        return failure(error(
            Code::exchange_syntax,
            document.span,
            "this is no list of objects",
            {"write [ { … }, { … } ], or { \"rows\": [ … ] }"}
        ));
    }
    if (items->size() > most_rows) {
        return failure(
            error(Code::exchange_limit, document.span, fmt::format("there are more than {} rows", most_rows))
        );
    }
    std::vector<Flattening::Columns> objects;
    std::map<std::string, std::size_t> numbers;
    for (Node const& item : *items) {
        if (item.as<Node::Table>() == nullptr) {
            return failure(error(Code::exchange_syntax, item.span, "an item of the list is no object"));
        }
        Flattening flattening;
        flattening.add("", item);
        objects.push_back(flattening.take());
        for (auto const& [column, values] : objects.back()) {
            numbers.emplace(column, 0);
        }
        if (numbers.size() > most_columns) {
            return failure(error(
                Code::exchange_limit, item.span, fmt::format("there are more than {} columns", most_columns)
            ));
        }
    }
    Rows out;
    for (auto& [column, number] : numbers) {
        number = out.columns.size();
        out.columns.push_back(column);
    }
    for (Flattening::Columns& object : objects) {
        auto& cells = out.rows.emplace_back(out.columns.size());
        for (auto& [column, values] : object) {
            cells[numbers[column]] = std::move(values);
        }
    }
    return out;
}

} // namespace brief::exchange
