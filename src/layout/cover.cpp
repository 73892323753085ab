#include "layout/blocks.hpp"
#include "layout/custody_bar.hpp"
#include "layout/set_off.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace brief::layout {

namespace {

/// How the marks stand: as many a row as the layout says, and more, and smaller, where they would not fit.
struct MarkGrid {
    std::size_t per_row = 1;
    double pitch = 0; ///< from one mark to the next; pt
    double mark = 0;  ///< pt

    double height(std::size_t count) const {
        std::size_t const rows = (count + per_row - 1) / per_row;
        return rows == 0 ? 0 : static_cast<double>(rows - 1) * pitch + mark;
    }
};

MarkGrid grid_of(model::CoverBlock const& measures, std::size_t count, double width, double room) {
    double const share = static_cast<double>(measures.per_row) * measures.mark.pt / width;
    MarkGrid grid;
    grid.per_row = static_cast<std::size_t>(std::max<std::int64_t>(measures.per_row, 2));
    for (;; ++grid.per_row) {
        auto const columns = static_cast<double>(grid.per_row);
        grid.mark = width * share / columns;
        grid.pitch = (width - grid.mark) / (columns - 1);
        if (grid.height(count) <= room || grid.per_row >= count) {
            return grid;
        }
    }
}

class CoverSetter {
public:
    CoverSetter(Typesetter& typesetter, double height) :
        typesetter_(typesetter),
        measures_(typesetter.layout().cover),
        frame_(on_grid(typesetter.frame())),
        cover_(*typesetter.document().cover),
        parent_(typesetter.node(page::NodeId::document, page::Role::section)) {
        box_.height = height;
        box_.what = "the cover";
    }

    Box run() {
        double const top = add_title();
        double const bottom = add_note();
        add_marks(top, bottom);
        return std::move(box_);
    }

private:
    page::NodeId paragraph(page::NodeId parent) { return typesetter_.node(parent, page::Role::paragraph); }

    double add_title();
    double add_note();
    void add_marks(double top, double bottom);

    Typesetter& typesetter_;
    model::CoverBlock const& measures_;
    Frame frame_;
    content::Cover const& cover_;
    page::NodeId parent_;
    Box box_;
};

/// Kicker, edition and date beside the title; the lower end of the block.
double CoverSetter::add_title() {
    content::TitleBlock const& content = typesetter_.document().title_block;
    model::TitleBlock const& side_measures = typesetter_.layout().title_block;
    double const top = measures_.space_before.pt;
    double side = top + side_measures.side_offset.pt;
    auto add_side = [&](content::Inlines const& inlines, std::string_view style, double space) {
        if (!inlines.empty()) {
            TextBlock block = typesetter_.set(inlines, style, frame_.side, paragraph(parent_));
            double const height = block.height();
            put(box_, std::move(block), 0, side + space);
            side += space + height;
        }
    };
    add_side(content.kicker, "kicker", 0);
    page::NodeId const head = typesetter_.node(parent_, page::Role::heading_1);
    TextBlock title = typesetter_.set(content.title, "cover-title", frame_.main, head);
    double main = top + title.height();
    put(box_, std::move(title), frame_.axis, top);
    if (!content.deck.empty()) {
        TextBlock deck = typesetter_.set(content.deck, "cover-deck", frame_.main, paragraph(parent_));
        main += measures_.deck_gap.pt;
        double const height = deck.height();
        put(box_, std::move(deck), frame_.axis, main);
        main += height;
    }
    add_side(content.as_of, "as-of", side_measures.side_gap.pt);
    add_side(content.as_of_note, "side", 0);
    add_side(content.edition, "side", side_measures.edition_gap.pt);
    box_.heading = BoxHeading{1, content::plain_text(content.title)};
    return std::max(main, side);
}

/// At the foot of the page; its upper end.
double CoverSetter::add_note() {
    double const foot = box_.height - measures_.foot.pt;
    if (cover_.note.empty()) {
        return foot;
    }
    TextBlock note = typesetter_.set(cover_.note, "small-print", frame_.main, paragraph(parent_));
    double const top = foot - note.height();
    put(box_, std::move(note), frame_.axis, top);
    return top - measures_.note_gap.pt;
}

/// The marks stand over their key, both as low as `bottom` lets them.
void CoverSetter::add_marks(double top, double bottom) {
    if (cover_.marks.empty()) {
        return;
    }
    page::NodeId const figure = typesetter_.node(parent_, page::Role::figure);
    typesetter_.structure().at(figure).alternative = cover_.alternative;
    page::LeafId const leaf = typesetter_.structure().add_leaf(figure);
    double const key_height = typesetter_.style("chart-label").leading;
    double const room = bottom - key_height - measures_.key_gap.pt - top - measures_.deck_gap.pt;
    std::size_t const count = cover_.marks.size();
    MarkGrid const grid = grid_of(measures_, count, frame_.width, room);
    double const first = bottom - key_height - measures_.key_gap.pt - grid.height(count);
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t const row = i / grid.per_row;
        page::Rect const area{
            static_cast<double>(i % grid.per_row) * grid.pitch,
            first + static_cast<double>(row) * grid.pitch,
            grid.mark,
            grid.mark};
        for (page::Item& item : custody_texture(typesetter_, cover_.marks[i], area)) {
            item.owner = leaf;
            box_.items.push_back(std::move(item));
        }
    }
    double const key_top = bottom - key_height;
    TextBlock caption =
        typesetter_.set(cover_.caption, "small-print", frame_.width, paragraph(figure), Align::end);
    put(box_, std::move(caption), 0, key_top);
    put_custody_key(typesetter_, box_, cover_.key, {0, key_top, frame_.width, 0}, paragraph(figure));
}

} // namespace

void add_cover(Typesetter& typesetter, Galley& galley) {
    double used = 0;
    for (Box const& box : galley.boxes()) {
        used += box.height;
    }
    Box box = CoverSetter(typesetter, typesetter.frame().height - used).run();
    galley.add(std::move(box));
    galley.start_page(0);
}

} // namespace brief::layout
