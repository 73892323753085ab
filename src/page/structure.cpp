#include "page/structure.hpp"

#include <algorithm>
#include <utility>

namespace brief::page {

Structure::Structure() {
    Node document;
    document.role = Role::document;
    nodes_.push_back(std::move(document));
}

NodeId Structure::add_node(NodeId parent, Node node) {
    auto id = static_cast<NodeId>(nodes_.size());
    nodes_.push_back(std::move(node));
    at(parent).kids.emplace_back(id);
    return id;
}

LeafId Structure::add_leaf(NodeId parent) {
    auto id = static_cast<LeafId>(leaf_parents_.size());
    leaf_parents_.push_back(parent);
    at(parent).kids.emplace_back(id);
    return id;
}

NodeId Structure::wrap(LeafId leaf, Node node) {
    auto id = static_cast<NodeId>(nodes_.size());
    NodeId& parent = leaf_parents_.at(static_cast<std::size_t>(leaf));
    std::ranges::replace(at(parent).kids, Kid(leaf), Kid(id));
    parent = id;
    node.kids = {leaf};
    nodes_.push_back(std::move(node));
    return id;
}

char const* name(Role role) {
    switch (role) {
    case Role::document: return "Document";
    case Role::section: return "Sect";
    case Role::heading_1: return "H1";
    case Role::heading_2: return "H2";
    case Role::heading_3: return "H3";
    case Role::heading_4: return "H4";
    case Role::heading_5: return "H5";
    case Role::heading_6: return "H6";
    case Role::paragraph: return "P";
    case Role::block_quotation: return "BlockQuote";
    case Role::quotation: return "Quote";
    case Role::list: return "L";
    case Role::list_item: return "LI";
    case Role::label: return "Lbl";
    case Role::list_body: return "LBody";
    case Role::table: return "Table";
    case Role::table_head: return "THead";
    case Role::table_body: return "TBody";
    case Role::table_row: return "TR";
    case Role::header_cell: return "TH";
    case Role::cell: return "TD";
    case Role::figure: return "Figure";
    case Role::caption: return "Caption";
    case Role::note: return "Note";
    case Role::contents: return "TOC";
    case Role::contents_item: return "TOCI";
    case Role::index: return "Index";
    case Role::reference: return "Reference";
    case Role::link: return "Link";
    case Role::span: return "Span";
    }
    return "Span";
}

} // namespace brief::page
