#include "layout/blocks.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::layout {

NoteBox make_note(Typesetter& typesetter, std::size_t note, page::NodeId parent) {
    model::NotesBlock const& measures = typesetter.layout().notes;
    Frame const& frame = typesetter.frame();
    double indent = measures.label_width.pt;
    page::NodeId node = typesetter.node(parent, page::Role::note);
    typesetter.structure().at(node).id = fmt::format("note-{}", note + 1);
    content::Inlines number{
        content::Inline{content::Text{fmt::format("{}", note + 1), content::OriginId::program}}};
    TextBlock label = typesetter.set(number, "note-label", indent, typesetter.node(node, page::Role::label));
    TextBlock text = typesetter.set(
        typesetter.document().notes[note].text,
        "note",
        frame.main - indent,
        typesetter.node(node, page::Role::paragraph)
    );
    Box box;
    double height = text.height();
    put(box, std::move(label), frame.axis, measures.gap.pt);
    put(box, std::move(text), frame.axis + indent, measures.gap.pt);
    return {height + measures.gap.pt, std::move(box.items), std::move(box.links)};
}

} // namespace brief::layout
