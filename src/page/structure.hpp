#pragma once

/// The logical structure of a brief: what each painted thing *is*, in reading order, whatever the order and
/// the place in which pages show it (ISO 32000-1 14.7; PDF/UA-1, ISO 14289-1).

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace brief::page {

/// A node of `Structure::nodes`. Node 0 is the Document.
enum class NodeId : std::uint32_t { document = 0 };

/// A place in the tree that painted content belongs to. What is painted for one leaf may be in several
/// pieces, over lines and pages; they are read in the order in which they are painted.
enum class LeafId : std::uint32_t {};

/// Standard structure types (ISO 32000-1 14.8.4).
enum class Role : std::uint8_t {
    document,
    section,
    heading_1,
    heading_2,
    heading_3,
    heading_4,
    heading_5,
    heading_6,
    paragraph,
    block_quotation,
    quotation, ///< Quote: inside a line
    list,
    list_item,
    label,
    list_body,
    table,
    table_head,
    table_body,
    table_row,
    header_cell,
    cell,
    figure,
    caption,
    note,
    contents,      ///< TOC
    contents_item, ///< TOCI
    index,         ///< Index
    reference,
    link,
    span,
};

enum class HeaderScope : std::uint8_t { none, column, row };

using Kid = std::variant<NodeId, LeafId>;

struct Node {
    Role role = Role::span;
    std::vector<Kid> kids;                 ///< in reading order
    std::string language;                  ///< BCP 47; empty: as the parent
    std::string alternative;               ///< Alt: said instead of a figure
    std::string actual_text;               ///< ActualText: the text where the glyphs do not say it
    std::string id;                        ///< unique in the file where given; required for `note`
    HeaderScope scope = HeaderScope::none; ///< of a header cell
    std::vector<std::string> headers;      ///< of a cell: ids of the header cells that head it
    std::uint16_t column_span = 1;
    std::uint16_t row_span = 1;
    bool numbered = false; ///< of a list: its labels are decimal numbers

    bool operator==(Node const&) const = default;
};

/// The whole tree. Ids are places in the vectors.
class Structure {
public:
    Structure();

    /// A new last kid of `parent`.
    NodeId add_node(NodeId parent, Node node);
    LeafId add_leaf(NodeId parent);

    /// Puts `node` between a leaf and its parent.
    NodeId wrap(LeafId leaf, Node node);

    Node& at(NodeId id) { return nodes_.at(static_cast<std::size_t>(id)); }

    Node const& at(NodeId id) const { return nodes_.at(static_cast<std::size_t>(id)); }

    NodeId parent_of(LeafId id) const { return leaf_parents_.at(static_cast<std::size_t>(id)); }

    std::vector<Node> const& nodes() const { return nodes_; }

    std::size_t leaf_count() const { return leaf_parents_.size(); }

private:
    std::vector<Node> nodes_;
    std::vector<NodeId> leaf_parents_;
};

/// The name in the file: "H1", "TBody", "Quote".
char const* name(Role role);

} // namespace brief::page
