#include "layout/blocks.hpp"
#include "layout/table_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::layout {

namespace {

struct Column {
    double x = 0;
    double width = 0; ///< of the text
};

/// Columns from the layout's widths; the last takes what is left.
std::vector<Column> columns_of(model::TableBlock const& measures, Frame const& frame, std::size_t count) {
    std::vector<Column> columns;
    double x = 0;
    for (std::size_t i = 0; i < count; ++i) {
        bool last = i + 1 == count;
        double left = frame.width - x;
        double share = left / static_cast<double>(count - i);
        double width = last ? left : i < measures.widths.size() ? measures.widths[i].pt : share;
        if (!last && i < measures.widths.size() && width == 0) {
            width = frame.axis;
        }
        columns.push_back({x, std::max(width - (last ? 0 : measures.gap.pt), 1.0)});
        x += width;
    }
    return columns;
}

/// A row of cells, its height with the padding above and below.
Box make_row(
    Typesetter& typesetter,
    std::vector<content::Cell> const& cells,
    std::vector<Column> const& columns,
    std::vector<page::NodeId> const& nodes
) {
    double padding = typesetter.layout().table.padding.pt;
    Box box;
    double height = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        TextBlock block = typesetter.set(cells[i].text, cells[i].style, columns[i].width, nodes[i]);
        height = std::max(height, block.height());
        put(box, std::move(block), columns[i].x, padding);
    }
    box.height = height + 2 * padding;
    return box;
}

} // namespace

Box repeated(Box header) {
    for (page::Item& item : header.items) {
        item.owner = page::Artifact::layout;
    }
    header.links.clear();
    header.notes.clear();
    return header;
}

void add_table(Typesetter& typesetter, Galley& galley, content::Table const& table, page::NodeId parent) {
    model::TableBlock const& measures = typesetter.layout().table;
    Frame const& frame = typesetter.frame();
    std::vector<Column> columns = columns_of(measures, frame, table.head.size());
    page::NodeId node = typesetter.node(parent, page::Role::table);

    std::vector<page::NodeId> heads = add_head_cells(typesetter, node, table.head.size());
    Box head = make_row(typesetter, table.head, columns, heads);
    head.what = table.name;
    head.items.push_back(horizontal_rule(typesetter, measures.head_rule, 0, frame.width, head.height));
    forbid_end(head, EndRule::table_head);
    std::size_t header = galley.add_header(repeated(head));
    galley.add(std::move(head));

    page::NodeId body = typesetter.node(node, page::Role::table_body);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        std::vector<content::Cell> const& cells = table.rows[r];
        page::NodeId row = typesetter.node(body, page::Role::table_row);
        std::string row_id = fmt::format("t{}-r{}", static_cast<std::size_t>(node), r + 1);
        std::vector<page::NodeId> nodes = add_row_cells(typesetter, row, row_id, heads, cells.size());
        Box box = make_row(typesetter, cells, columns, nodes);
        box.what = fmt::format("row {} of {}", r + 1, table.name);
        box.header = header;
        if (r > 0) {
            box.items.push_back(horizontal_rule(typesetter, measures.row_rule, 0, frame.width, 0));
        }
        // A row alone under its header, or alone on the next page, is hard to read.
        bool lonely = table.rows.size() > 3 && (r == 0 || r + 2 == table.rows.size());
        if (lonely) {
            forbid_end(box, EndRule::lone_row);
        }
        galley.add(std::move(box));
    }
}

} // namespace brief::layout
