#include "layout/marking_row.hpp"

#include "layout/blocks.hpp"

#include <utility>

namespace brief::layout {

namespace {

constexpr std::string_view note_style = "marking-note";

model::MarkingTag const& tag_of(model::MarkingRow const& row, content::MarkingLook look) {
    switch (look) {
    case content::MarkingLook::sample: break;
    case content::MarkingLook::draft: return row.draft;
    case content::MarkingLook::embargo: return row.embargo;
    case content::MarkingLook::confidential: return row.confidential;
    }
    return row.sample;
}

/// Sets one row. Grounds and frames are kept apart from the words, which are painted over them.
class MarkingRow {
public:
    MarkingRow(Typesetter& typesetter, std::optional<page::NodeId> parent) :
        typesetter_(typesetter), measures_(typesetter.layout().marking), parent_(parent) {}

    void add(content::Marking const& marking);
    void put(page::Page& page);

private:
    TextBlock set(content::Inlines const& inlines, std::string_view style);
    void put_line(TextBlock block, std::string_view style, page::Point at);
    void put_tag(model::MarkingTag const& look, double x, double width);

    Typesetter& typesetter_;
    model::MarkingRow const& measures_;
    std::optional<page::NodeId> parent_;
    Box grounds_;
    Box words_;
    std::vector<TextBlock> notes_;
    double start_ = 0; ///< where the next tag at the start stands
    double end_ = 0;   ///< the same at the end, counted backwards
};

TextBlock MarkingRow::set(content::Inlines const& inlines, std::string_view style) {
    double measure = typesetter_.frame().width;
    if (!parent_) {
        return typesetter_.set_artifact(content::plain_text(inlines), style, measure, page::Artifact::header);
    }
    page::NodeId node = typesetter_.node(*parent_, page::Role::paragraph);
    return typesetter_.set(inlines, style, measure, node);
}

/// Puts a line whose capitals are centred in a row that starts at `at`.
void MarkingRow::put_line(TextBlock block, std::string_view style, page::Point at) {
    double baseline = at.y + (measures_.height.pt + typesetter_.cap_height(style)) / 2;
    double drop = baseline - block.baseline;
    layout::put(words_, std::move(block), at.x, drop);
}

void MarkingRow::put_tag(model::MarkingTag const& look, double x, double width) {
    double top = (measures_.height.pt - measures_.tag_height.pt) / 2;
    page::Rect area{x, top, width, measures_.tag_height.pt};
    model::Stylesheet const& sheet = typesetter_.sheet();
    if (!look.ground.empty()) {
        page::Shape ground = page::rectangle(area, sheet.color(look.ground));
        grounds_.items.push_back({page::Artifact::header, std::move(ground)});
    }
    if (look.frame) {
        page::Shape frame = page::frame(area, {look.frame->width.pt, sheet.color(look.frame->color), {}});
        grounds_.items.push_back({page::Artifact::header, std::move(frame)});
    }
}

void MarkingRow::add(content::Marking const& marking) {
    model::MarkingTag const& look = tag_of(measures_, marking.look);
    std::string_view style = look.frame ? "marking-tag-framed" : "marking-tag";
    TextBlock word = set(marking.tag, style);
    // The space that tracking adds behind the last letter belongs to no letter.
    model::TextStyle const& of = typesetter_.style(style);
    double inset = measures_.inset.pt;
    double width = (word.lines.empty() ? 0 : word.lines.front().width) - of.tracking * of.size + 2 * inset;
    double x = start_;
    if (look.at == model::RowEnd::start) {
        start_ += width + measures_.gap.pt;
    } else {
        x = typesetter_.frame().width - end_ - width;
        end_ += width + measures_.gap.pt;
    }
    put_tag(look, x, width);
    put_line(std::move(word), style, {x + inset, 0});
    if (!marking.note.empty()) {
        notes_.push_back(set(marking.note, note_style));
    }
}

// A sentence that finds no room between the tags stands under them.
void MarkingRow::put(page::Page& page) {
    double line = 0;
    for (TextBlock& note : notes_) {
        double width = note.lines.empty() ? 0 : note.lines.front().width;
        if (start_ + width > typesetter_.frame().width - end_) {
            line += measures_.height.pt;
            start_ = 0;
            end_ = 0;
        }
        put_line(std::move(note), note_style, {start_, line});
        start_ += width + measures_.gap.pt;
    }
    page::Point at{typesetter_.frame().start, measures_.top.pt};
    page::append(page.items, std::move(grounds_.items), at);
    page::append(page.items, std::move(words_.items), at);
}

} // namespace

void put_markings(Typesetter& typesetter, page::Page& page, std::optional<page::NodeId> parent) {
    MarkingRow row(typesetter, parent);
    for (content::Marking const& marking : typesetter.document().markings) {
        row.add(marking);
    }
    row.put(page);
}

} // namespace brief::layout
