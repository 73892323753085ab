#include "finish/attributes.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace brief::finish {

namespace {

Dictionary table_attributes(page::Node const& node) {
    Dictionary table = {{"O", Name{"Table"}}};
    if (node.scope != page::HeaderScope::none) {
        table.push_back({"Scope", Name{node.scope == page::HeaderScope::row ? "Row" : "Column"}});
    }
    if (!node.headers.empty()) {
        Array headers;
        for (std::string const& id : node.headers) {
            headers.emplace_back(Bytes{id});
        }
        table.push_back({"Headers", std::move(headers)});
    }
    if (node.column_span > 1) {
        table.push_back({"ColSpan", integer(node.column_span)});
    }
    if (node.row_span > 1) {
        table.push_back({"RowSpan", integer(node.row_span)});
    }
    return table;
}

bool has_labels(page::Structure const& structure, page::Node const& list) {
    auto is_label = [&](page::Kid const& kid) {
        page::NodeId const* node = std::get_if<page::NodeId>(&kid);
        return node != nullptr && structure.at(*node).role == page::Role::label;
    };
    return std::ranges::any_of(list.kids, [&](page::Kid const& kid) {
        page::NodeId const* item = std::get_if<page::NodeId>(&kid);
        return item != nullptr && std::ranges::any_of(structure.at(*item).kids, is_label);
    });
}

/// Labels without a numbering would contradict each other (ISO 14289-1 7.6).
Dictionary list_attributes(page::Structure const& structure, page::Node const& list) {
    if (!list.numbered && !has_labels(structure, list)) {
        return {};
    }
    return {{"O", Name{"List"}}, {"ListNumbering", Name{list.numbered ? "Decimal" : "Disc"}}};
}

Dictionary figure_attributes(ExtentFinder const& extents, page::NodeId figure) {
    std::optional<Extent> extent = extents.find(figure);
    if (!extent) {
        return {};
    }
    page::Rect const& area = extent->area;
    double height = extents.page(extent->page).size.height;
    return {
        {"O", Name{"Layout"}},
        {"Placement", Name{"Block"}},
        {"BBox",
         Array{
             number(area.x),
             number(height - area.y - area.height),
             number(area.x + area.width),
             number(height - area.y)}},
    };
}

} // namespace

Value attributes(page::Structure const& structure, ExtentFinder const& extents, page::NodeId node_id) {
    page::Node const& node = structure.at(node_id);
    Dictionary result;
    switch (node.role) {
    case page::Role::header_cell:
    case page::Role::cell: result = table_attributes(node); break;
    case page::Role::list: result = list_attributes(structure, node); break;
    case page::Role::figure: result = figure_attributes(extents, node_id); break;
    default: break;
    }
    // One entry is the owner alone.
    return result.size() > 1 ? Value(std::move(result)) : Value();
}

} // namespace brief::finish
