#include "exchange/import_map.hpp"

#include "base/suggest.hpp"
#include "load/reader.hpp"
#include "load/toml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace brief::exchange {

namespace {

void check_path(ImportMap const& map, std::string const& text, Span span, Diagnostics& faults) {
    std::optional<Path> path = parse_path(text);
    if (path && shape_of(map.kind, *path) != Shape::none && text != "id") {
        return;
    }
    faults.push_back(error(
        Code::import_map,
        span,
        text == "id" ? "\"id\" is filled by the rule id"
                     : fmt::format("a {} has no single value under \"{}\"", model::name(map.kind), text),
        {"write the keys with dots, and the item of a list in brackets: \"name.display\", \"event[1].date\"",
         "docs/reference/records.md has the keys"}
    ));
}

void check_paths(ImportMap const& map, Diagnostics& faults) {
    std::set<std::string> filled;
    for (auto const& [path, value] : map.constants) {
        check_path(map, path, map.span, faults);
        filled.insert(path);
    }
    for (ColumnRule const& rule : map.columns) {
        std::size_t before = faults.size();
        check_path(map, rule.path.value, rule.path.span, faults);
        bool again = !filled.insert(rule.path.value).second;
        if (faults.size() == before && again &&
            shape_of(map.kind, *parse_path(rule.path.value)) != Shape::texts) {
            faults.push_back(error(
                Code::import_map,
                rule.path.span,
                fmt::format("\"{}\" is filled twice, and holds one value", rule.path.value),
                {"fill each path once"}
            ));
        }
    }
}

void check_id(ImportMap const& map, Diagnostics& faults) {
    if (map.id.column.empty() == map.id.slug.empty()) {
        faults.push_back(error(
            Code::import_map,
            map.span,
            "\"id\" must have one of the keys column and slug",
            {"write id = { column = \"Number\" } or id = { slug = \"Name\" }"}
        ));
    }
}

} // namespace

char separator_of(Separator separator) {
    switch (separator) {
    case Separator::detect: return '\0';
    case Separator::comma: return ',';
    case Separator::semicolon: return ';';
    case Separator::tab: return '\t';
    }
    return '\0';
}

Result<ImportMap> read_map(Sources const& sources, FileId file) {
    Result<load::Node> root = load::parse_toml(sources, file);
    if (!root) {
        return failure(std::move(root.error()));
    }
    ImportMap map;
    Diagnostics faults;
    load::Reader(faults).read_table(*root->as<load::Node::Table>(), root->span, "the map", map);
    if (faults.empty()) {
        check_id(map, faults);
        check_paths(map, faults);
    }
    if (!faults.empty()) {
        load::sort_by_place(faults);
        return failure(std::move(faults));
    }
    return map;
}

Diagnostics check_columns(ImportMap const& map, std::vector<std::string> const& columns) {
    Diagnostics faults;
    std::set<std::string> named(map.ignore.begin(), map.ignore.end());
    auto need = [&](model::Text const& column) {
        if (column.empty() || !named.insert(column.value).second) {
            return;
        }
        if (std::ranges::find(columns, column.value) == columns.end()) {
            auto near = nearest(column.value, columns);
            faults.push_back(error(
                Code::import_map,
                column.span,
                fmt::format("the file has no column \"{}\"", column.value),
                {near ? fmt::format("did you mean \"{}\"?", *near)
                      : fmt::format("its columns are: {}", fmt::join(columns, ", "))}
            ));
        }
    };
    need(map.id.column);
    need(map.id.slug);
    for (ColumnRule const& rule : map.columns) {
        need(rule.column);
    }
    std::set<std::string> seen;
    for (std::string const& column : columns) {
        if (!seen.insert(column).second) {
            faults.push_back(error(
                Code::import_map,
                map.span,
                fmt::format("the file has two columns \"{}\"", column),
                {"give each column a name of its own"}
            ));
        } else if (!named.contains(column)) {
            faults.push_back(error(
                Code::import_map,
                map.span,
                fmt::format("the map says nothing of the column \"{}\"", column),
                {"add a [[column]] for it, or name it in ignore"}
            ));
        }
    }
    return faults;
}

} // namespace brief::exchange
