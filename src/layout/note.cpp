#include "layout/blocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace brief::layout {

double note_width(Typesetter const& typesetter) {
    model::NotesBlock const& measures = typesetter.layout().notes;
    auto columns = static_cast<double>(measures.columns);
    // Of upright pages, wherever the note stands: a note may stand on a turned page and on an upright one.
    Frame const& frame = typesetter.frames().front();
    // Under text that starts at the margin nothing stands beside the notes.
    double const width = frame.side > 0 ? frame.main : frame.width;
    return (width - (columns - 1) * measures.column_gap.pt) / columns;
}

namespace {

/// The room for the number of a note: what the layout says, or more where the last number of the brief asks
/// for it, so that all texts of notes begin at one place.
double label_width(Typesetter& typesetter) {
    constexpr double gap = 0.4; // em
    std::string const last = typesetter.number(typesetter.document().notes.size());
    content::Inlines const number{content::Inline{content::Text{last, content::OriginId::program}}};
    double const width = typesetter.measure(number, "note-label", Measured::line);
    return std::max(
        typesetter.layout().notes.label_width.pt, width + gap * typesetter.style("note-label").size
    );
}

} // namespace

NoteBox make_note(Typesetter& typesetter, std::size_t note, page::NodeId parent, double width) {
    model::NotesBlock const& measures = typesetter.layout().notes;
    double const indent = label_width(typesetter);
    page::NodeId node = typesetter.node(parent, page::Role::note);
    typesetter.structure().at(node).id = fmt::format("note-{}", note + 1);
    content::Inlines number{
        content::Inline{content::Text{typesetter.number(note + 1), content::OriginId::program}}};
    TextBlock label = typesetter.set(number, "note-label", indent, typesetter.node(node, page::Role::label));
    TextBlock text = typesetter.set(
        typesetter.document().notes[note].text,
        "note",
        width - indent,
        typesetter.node(node, page::Role::paragraph)
    );
    NoteBox out;
    out.size = {measures.gap.pt, text.leading, std::max<std::size_t>(text.lines.size(), 1)};
    out.lines.resize(out.size.lines);
    auto add = [&](std::size_t line, TextLine set, double x) {
        Box box;
        put(box, std::move(set), x, 0);
        page::append(out.lines[line].items, std::move(box.items), {});
        std::ranges::move(box.links, std::back_inserter(out.lines[line].links));
        std::ranges::move(box.numbers, std::back_inserter(out.lines[line].numbers));
    };
    for (TextLine& line : label.lines) {
        add(0, std::move(line), 0);
    }
    for (std::size_t i = 0; i < text.lines.size(); ++i) {
        add(i, std::move(text.lines[i]), indent);
    }
    return out;
}

void add_notes(
    Typesetter& typesetter, Galley& galley, std::vector<std::size_t> const& notes, page::NodeId parent
) {
    Frame const& frame = typesetter.frame();
    for (std::size_t note : notes) {
        NoteBox set = make_note(typesetter, note, parent, frame.main);
        galley.add_space(set.size.gap);
        for (std::size_t line = 0; line < set.lines.size(); ++line) {
            Box box;
            box.what = fmt::format("note {}", note + 1);
            box.height = set.size.line;
            TextLine text;
            text.items = std::move(set.lines[line].items);
            text.links = std::move(set.lines[line].links);
            text.numbers = std::move(set.lines[line].numbers);
            put(box, std::move(text), frame.axis, 0);
            keep_lines(typesetter, box, line, set.lines.size());
            if (line == 0) {
                box.begins_note = note;
            }
            galley.add(std::move(box));
        }
    }
}

double continued_height(Typesetter const& typesetter) {
    return typesetter.style("note-continued").leading;
}

std::vector<page::Item> note_continues(Typesetter& typesetter) {
    Box box;
    std::string const& words = typesetter.document().running.continues;
    double const width = note_width(typesetter);
    put(box, typesetter.set_artifact(words, "note-continued", width, page::Artifact::layout, Align::end), 0, 0
    );
    return std::move(box.items);
}

std::vector<page::Item> note_continued(Typesetter& typesetter, std::size_t note) {
    Box box;
    std::string const& words = typesetter.document().running.continued;
    double const indent = label_width(typesetter);
    std::string const number = typesetter.number(note + 1);
    put(box, typesetter.set_artifact(number, "note-label", indent, page::Artifact::layout), 0, 0);
    put(box,
        typesetter.set_artifact(
            words, "note-continued", note_width(typesetter) - indent, page::Artifact::layout
        ),
        indent,
        0);
    return std::move(box.items);
}

} // namespace brief::layout
