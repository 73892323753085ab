#include "layout/blocks.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::layout {

double note_width(Typesetter const& typesetter) {
    model::NotesBlock const& measures = typesetter.layout().notes;
    auto columns = static_cast<double>(measures.columns);
    return (typesetter.frame().main - (columns - 1) * measures.column_gap.pt) / columns;
}

NoteBox make_note(Typesetter& typesetter, std::size_t note, page::NodeId parent) {
    model::NotesBlock const& measures = typesetter.layout().notes;
    double indent = measures.label_width.pt;
    page::NodeId node = typesetter.node(parent, page::Role::note);
    typesetter.structure().at(node).id = fmt::format("note-{}", note + 1);
    content::Inlines number{
        content::Inline{content::Text{typesetter.number(note + 1), content::OriginId::program}}};
    TextBlock label = typesetter.set(number, "note-label", indent, typesetter.node(node, page::Role::label));
    TextBlock text = typesetter.set(
        typesetter.document().notes[note].text,
        "note",
        note_width(typesetter) - indent,
        typesetter.node(node, page::Role::paragraph)
    );
    Box box;
    double height = text.height();
    put(box, std::move(label), 0, measures.gap.pt);
    put(box, std::move(text), indent, measures.gap.pt);
    return {height + measures.gap.pt, std::move(box.items), std::move(box.links)};
}

} // namespace brief::layout
