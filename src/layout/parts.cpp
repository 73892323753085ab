#include "layout/parts.hpp"

#include "layout/blocks.hpp"
#include "layout/layout.hpp"
#include "layout/letter.hpp"

#include <algorithm>
#include <utility>

namespace brief::layout {

namespace {

/// Sets the notes whose first marks stand in what was just set, as the last kids of `parent`, in whose
/// reading order they come right behind it.
void set_new_notes(Typesetter& typesetter, Parts& parts, page::NodeId parent) {
    bool const at_foot = typesetter.document().note_place == content::NotePlace::foot;
    for (std::size_t note : at_foot ? typesetter.take_new_notes() : std::vector<std::size_t>{}) {
        parts.notes[note] = make_note(typesetter, note, parent, note_width(typesetter));
    }
}

/// What a broken rule costs: those that a reader minds least are broken first.
double cost_of_breaking(EndRule rule) {
    switch (rule) {
    case EndRule::none: break;
    case EndRule::divided_word: return 1e6;
    case EndRule::orphan:
    case EndRule::widow: return 1e7;
    case EndRule::lone_row:
    case EndRule::lone_entry: return 1e8;
    case EndRule::opening:
    case EndRule::head:
    case EndRule::table_head: return 1e9;
    }
    return 1e9;
}

/// By frame.
std::vector<double> page_heights(Typesetter const& typesetter) {
    std::vector<double> heights;
    for (Frame const& frame : typesetter.frames()) {
        heights.push_back(frame.height);
    }
    return heights;
}

} // namespace

Parts set_parts(Typesetter& typesetter, Options const& options) {
    Parts parts;
    content::Document const& document = typesetter.document();
    parts.notes.resize(document.notes.size());
    parts.marking = typesetter.node(page::NodeId::document, page::Role::section);
    Logo const* const logo = options.logo ? &*options.logo : nullptr;
    bool const letter = is_letter(typesetter);
    if (letter) {
        add_letter_opening(typesetter, parts.galley, logo);
    } else {
        add_letterhead(typesetter, parts.galley, logo);
        if (document.cover) {
            add_cover(typesetter, parts.galley);
        } else {
            add_title_block(typesetter, parts.galley);
        }
    }
    set_new_notes(typesetter, parts, page::NodeId::document);
    for (content::Section const& section : document.sections) {
        add_section(typesetter, parts.galley, section);
        set_new_notes(typesetter, parts, page::NodeId::document);
    }
    if (letter) {
        add_letter_closing(typesetter, parts.galley);
    }
    parts.galley.finish();
    if (document.note_place == content::NotePlace::end) {
        add_endnotes(typesetter, parts.galley, typesetter.take_new_notes());
    }
    std::vector<double> notes;
    notes.reserve(parts.notes.size());
    for (NoteBox const& note : parts.notes) {
        notes.push_back(note.size.height());
    }
    parts.galley.cut_tall(page_heights(typesetter), notes);
    return parts;
}

std::vector<Row> rows_of(Parts const& parts, Typesetter const& typesetter) {
    bool const at_foot = typesetter.document().note_place == content::NotePlace::foot;
    std::vector<Row> rows;
    for (Box const& box : parts.galley.boxes()) {
        Row row;
        row.space = box.space;
        row.height = box.height;
        row.overhang = box.overhang;
        row.penalty = box.penalty;
        row.if_broken = cost_of_breaking(box.rule);
        row.notes = at_foot ? box.notes : std::vector<std::size_t>{};
        row.figures = box.figures;
        row.frame = box.frame;
        row.stretch = box.stretch;
        row.starts_page = box.starts_page;
        row.grid = box.grid;
        row.header = box.header ? parts.galley.headers()[*box.header].height : 0;
        rows.push_back(std::move(row));
    }
    return rows;
}

PageRules page_rules(Parts const& parts, Typesetter const& typesetter) {
    PageRules rules;
    rules.heights = page_heights(typesetter);
    rules.line = typesetter.layout().page.grid.pt;
    rules.notes_above = typesetter.layout().notes.clearance.pt;
    rules.continued = continued_height(typesetter);
    rules.note_columns =
        static_cast<std::size_t>(std::max<std::int64_t>(1, typesetter.layout().notes.columns));
    for (NoteBox const& note : parts.notes) {
        rules.notes.push_back(note.size);
    }
    for (Box const& figure : parts.galley.figures()) {
        rules.figures.push_back(figure.height);
    }
    rules.stretches.clear();
    for (ColumnStretch const& stretch : parts.galley.stretches()) {
        rules.stretches.push_back({stretch.columns});
    }
    return rules;
}

} // namespace brief::layout
