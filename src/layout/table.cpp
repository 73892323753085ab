#include "layout/blocks.hpp"
#include "layout/table_cells.hpp"
#include "layout/table_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace brief::layout {

namespace {

constexpr double tallest_row = 0.4; // of a page: one that is taller is cut between its lines

/// Where the last line of a text ends.
page::Point end_of_text(Box const& box) {
    page::Point end;
    for (page::Item const& item : box.items) {
        auto const* run = std::get_if<page::GlyphRun>(&item.what);
        if (run != nullptr && run->origin.y >= end.y) {
            double const x = run->origin.x + run->advance;
            end = {run->origin.y > end.y ? x : std::max(end.x, x), run->origin.y};
        }
    }
    return end;
}

class TableSetter {
public:
    TableSetter(
        Typesetter& typesetter,
        Galley& galley,
        content::Table const& table,
        page::NodeId parent,
        TableLook look
    ) :
        typesetter_(typesetter),
        galley_(galley),
        table_(table),
        measures_(typesetter.layout().table),
        look_(std::move(look)),
        node_(typesetter.node(parent, page::Role::table)),
        rows_(place_cells(table.rows, table.head.size())),
        columns_(table_columns(typesetter, table, rows_, look_.columns)) {}

    void run() {
        if (!table_.caption.empty()) {
            caption_ = typesetter_.node(node_, page::Role::caption); // the first of the table's kids
        }
        std::vector<GridRow> const over = place_cells(table_.over_head, columns_.size());
        TableCells cells(typesetter_, node_, over, columns_.size());
        cells.set_head_column(table_.head_column);
        add_heads(over, cells);
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            add_row(r, cells.add_row(rows_[r]));
        }
    }

private:
    double width_of(GridCell const& cell) const {
        TableColumn const& last = columns_[cell.column + cell.columns - 1];
        return last.x + last.width - columns_[cell.column].x;
    }

    /// The lines of a cell, and where they stand.
    struct SetCell {
        TextBlock block;
        double x = 0;
    };

    SetCell set_cell(GridCell const& cell, page::NodeId node) {
        content::Cell const& content = *cell.cell;
        TableColumn const& column = columns_[cell.column];
        double const width = width_of(cell);
        if (cell.columns > 1 || !is_number(table_, cell.column)) {
            return {typesetter_.set(content.text, content.style, width, node), column.x};
        }
        // What numbers have before their decimal sign ends at one place, whatever comes behind.
        std::string const fraction = fraction_of(content::plain_text(content.text));
        double own = 0;
        if (!fraction.empty()) {
            content::Inlines const text{content::Inline{content::Text{fraction, content::OriginId::program}}};
            own = typesetter_.measure(text, content.style, Measured::line);
        }
        double const behind = std::max(column.fraction - own, 0.0);
        // Digits run from the left in every script: in a mirrored table the fraction is at the start.
        bool const mirrored = typesetter_.right_to_left();
        double const room = std::max(width - behind, 1.0);
        return {
            typesetter_.set(content.text, content.style, room, node, mirrored ? Align::start : Align::end),
            column.x + (mirrored ? behind : 0)};
    }

    /// A row of cells, its height with what stands above them and the padding below.
    Box row_box(GridRow const& cells, std::vector<page::NodeId> const& nodes, double above) {
        double const padding = measures_.padding.pt;
        Box box;
        double height = 0;
        label_.reset();
        // A script with high lines has its letters lower: the first lines of all cells stand on one baseline.
        std::vector<SetCell> set;
        double baseline = 0;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            set.push_back(set_cell(cells[i], nodes[i]));
            baseline = std::max(baseline, set.back().block.lines.empty() ? 0 : set.back().block.baseline);
        }
        for (std::size_t i = 0; i < cells.size(); ++i) {
            TextBlock& block = set[i].block;
            double const drop = block.lines.empty() ? 0 : baseline - block.baseline;
            height = std::max(height, drop + block.height());
            put(box, std::move(block), set[i].x, above + drop);
            bool const heads_rows = cells[i].rows > 1 || heads_group(cells, columns_.size());
            if (cells[i].column == 0 && heads_rows) {
                label_ = repeated(box);
                label_->height = above + height + padding;
            }
        }
        box.height = above + height + padding;
        return box;
    }

    page::Item rule(model::Rule const& rule, double from, double to, double y) {
        return horizontal_rule(typesetter_, rule, from, to, y);
    }

    static void append(Box& box, Box below) {
        double const height = below.height;
        put(box, std::move(below), {0, box.height});
        box.height += height;
    }

    /// What was said, once more and as an artifact, and that it goes on.
    Box continued(Box box) {
        box = repeated(std::move(box));
        std::string const& words = typesetter_.document().running.continued;
        page::Point const end = end_of_text(box);
        if (words.empty() || end.y == 0) {
            return box;
        }
        double const width = typesetter_.frame().width;
        TextBlock more = typesetter_.set_artifact(
            fmt::format("({})", words), "table-continued", width, page::Artifact::layout
        );
        double const behind = end.x + measures_.gap.pt;
        bool const fits = !more.lines.empty() && behind + more.lines.front().width <= width;
        // On one baseline with what it follows, or on a line of its own.
        double const y = fits ? end.y - more.baseline : box.height;
        box.height += fits ? 0 : more.height();
        put(box, std::move(more), fits ? behind : 0, y);
        return box;
    }

    /// The caption, with its space below. What only stands over later parts is never read.
    Box caption_box(content::Inlines const& words, page::NodeId node) {
        Box box;
        if (!words.empty()) {
            TextBlock block = typesetter_.set(words, look_.caption_style, typesetter_.frame().width, node);
            box.height = block.height() + look_.caption_gap;
            put(box, std::move(block), 0, 0);
        }
        return box;
    }

    /// What stands over later parts and not over the first.
    Box continued_caption() {
        std::string const words = content::plain_text(table_.continued);
        TextBlock block = typesetter_.set_artifact(
            words, look_.caption_style, typesetter_.frame().width, page::Artifact::layout
        );
        Box box;
        box.height = block.height() + look_.caption_gap;
        put(box, std::move(block), 0, 0);
        return box;
    }

    void add_heads(std::vector<GridRow> const& over, TableCells const& cells) {
        Box rows;
        for (std::size_t r = 0; r < over.size(); ++r) {
            append(rows, row_box(over[r], cells.over()[r], measures_.padding.pt));
            for (GridCell const& cell : over[r]) {
                if (cell.columns > 1 && !cell.cell->text.empty()) {
                    double const x = columns_[cell.column].x;
                    rows.items.push_back(rule(measures_.row_rule, x, x + width_of(cell), rows.height));
                }
            }
        }
        std::vector<std::vector<content::Cell>> const last{table_.head};
        append(rows, row_box(place_cells(last, columns_.size()).front(), cells.heads(), look_.head_above));
        rows.items.push_back(rule(measures_.head_rule, 0, typesetter_.frame().width, rows.height));
        Box head = caption_box(table_.caption, caption_);
        Box again = continued(table_.continued.empty() ? head : continued_caption());
        append(again, repeated(rows));
        append(head, std::move(rows));
        head.what = table_.name;
        forbid_end(head, EndRule::table_head);
        header_ = galley_.add_header(std::move(again));
        galley_.add(std::move(head));
    }

    /// A header with the words that head what goes on below them. Words that take more of a page than a row
    /// may are not repeated: they would leave no room for the rows.
    std::size_t header_with(std::size_t header, Box const& label) {
        if (label.height > tallest_row * typesetter_.frame().height) {
            return header;
        }
        Box box = galley_.headers()[header];
        append(box, continued(label));
        return galley_.add_header(std::move(box));
    }

    /// A header with the padding above the rest of a row.
    std::size_t header_of_rest(std::size_t header) {
        auto const [known, fresh] = rest_headers_.try_emplace(header, 0);
        if (fresh) {
            Box box = galley_.headers()[header];
            box.height += measures_.padding.pt;
            known->second = galley_.add_header(std::move(box));
        }
        return known->second;
    }

    /// The header for a page that begins with row `r`: the heads, and what heads the row and stands above it.
    std::size_t header_for(std::size_t r) {
        std::size_t header = header_;
        if (group_label_ && !heads_group(rows_[r], columns_.size())) {
            group_header_ = group_header_ ? group_header_ : header_with(header, *group_label_);
            header = *group_header_;
        }
        if (r < spanned_until_) {
            span_header_ = span_header_ ? span_header_ : header_with(header, *span_label_);
            header = *span_header_;
        }
        return header;
    }

    /// Remembers what heads the rows below this one; whether it heads the rest of this one too.
    bool remember_label(std::size_t r) {
        if (heads_group(rows_[r], columns_.size())) {
            group_label_ = std::exchange(label_, std::nullopt);
            group_header_.reset();
            return false;
        }
        if (!label_) {
            return false;
        }
        span_label_ = std::exchange(label_, std::nullopt);
        span_header_.reset();
        spanned_until_ = r + rows_[r].front().rows;
        return true;
    }

    void add_row(std::size_t r, std::vector<page::NodeId> const& nodes) {
        bool const group = heads_group(rows_[r], columns_.size());
        Box box = row_box(rows_[r], nodes, group ? look_.group_above : measures_.padding.pt);
        box.what = fmt::format("row {} of {}", r + 1, table_.name);
        box.header = header_for(r);
        box.most = tallest_row * typesetter_.frame().height;
        if (box.height > box.most) {
            box.part_header = header_of_rest(*box.header);
        }
        if (remember_label(r)) {
            box.label_end = end_of_text(*span_label_).y;
            box.below_label = header_of_rest(header_for(r));
        }
        if (r > 0) {
            bool const whole = rows_[r].empty() || rows_[r].front().column == 0;
            double const from = whole ? 0 : columns_[rows_[r].front().column].x;
            model::Rule const& over = group ? look_.group_rule : measures_.row_rule;
            box.items.push_back(rule(over, from, typesetter_.frame().width, 0));
        }
        if (look_.end && r + 1 == rows_.size()) {
            box.items.push_back(rule(*look_.end, 0, typesetter_.frame().width, box.height));
        }
        // A row alone under its header, or alone on the next page, is hard to read.
        bool const lonely = rows_.size() > 3 && (r == 0 || r + 2 == rows_.size());
        if (group && r + 1 < rows_.size()) {
            forbid_end(box, EndRule::table_head);
        } else if (lonely) {
            forbid_end(box, EndRule::lone_row);
        }
        galley_.add(std::move(box));
    }

    Typesetter& typesetter_;
    Galley& galley_;
    content::Table const& table_;
    model::TableBlock const& measures_;
    TableLook look_;
    page::NodeId node_;
    std::vector<GridRow> rows_;
    std::vector<TableColumn> columns_;
    page::NodeId caption_{};
    std::optional<Box> label_; ///< of the last row: what heads those below it
    std::size_t header_ = 0;
    std::map<std::size_t, std::size_t> rest_headers_; ///< by header
    std::optional<Box> group_label_;
    std::optional<std::size_t> group_header_; ///< once it is needed
    std::optional<Box> span_label_;           ///< of the cell that spans rows
    std::optional<std::size_t> span_header_;
    std::size_t spanned_until_ = 0; ///< the row behind them
};

} // namespace

Box repeated(Box header) {
    for (page::Item& item : header.items) {
        item.owner = page::Artifact::layout;
    }
    header.links.clear();
    header.anchors.clear();
    header.numbers.clear();
    header.notes.clear();
    return header;
}

void add_table(Typesetter& typesetter, Galley& galley, content::Table const& table, page::NodeId parent) {
    model::TableBlock const& measures = typesetter.layout().table;
    double const padding = measures.padding.pt;
    double const gap = typesetter.style("table-caption").space_after;
    if (!table.head.empty()) {
        TableLook look{padding, padding, measures.row_rule, std::nullopt, "table-caption", gap, {}};
        TableSetter(typesetter, galley, table, parent, std::move(look)).run();
    }
}

void add_register(
    Typesetter& typesetter, Galley& galley, content::Register const& people, page::NodeId parent
) {
    model::RegisterBlock const& measures = typesetter.layout().people_register;
    bool const own = !people.table.caption.empty();
    std::string_view const style = own ? "table-caption" : "case-head";
    TableLook look{
        0,
        measures.group_above.pt,
        measures.group_rule,
        measures.group_rule,
        style,
        own ? typesetter.style(style).space_after : measures.head_gap.pt,
        measures.columns};
    if (!people.table.head.empty()) {
        TableSetter(typesetter, galley, people.table, parent, std::move(look)).run();
        galley.add_space(measures.head_gap.pt);
    }
}

} // namespace brief::layout
