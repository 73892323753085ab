#include "layout/blocks.hpp"

#include <algorithm>
#include <utility>

namespace brief::layout {

void add_chapter(
    Typesetter& typesetter,
    Galley& galley,
    content::Section const& section,
    std::optional<std::size_t> number,
    page::NodeId parent
) {
    model::ChapterBlock const& measures = typesetter.layout().chapter;
    Frame const& frame = typesetter.frame();
    Box box;
    box.what = "the opening of chapter “" + content::plain_text(section.heading) + "”";
    double const top = measures.space_before.pt;
    page::NodeId const head = typesetter.node(parent, page::Role::heading_2);
    double side = 0;
    // The numeral is read first, as part of the head.
    if (!section.numeral.empty()) {
        TextBlock numeral = typesetter.set(section.numeral, "chapter-numeral", frame.side, head);
        side = numeral.height();
        put(box, std::move(numeral), 0, top);
    }
    TextBlock title = typesetter.set(section.heading, "chapter-title", frame.main, head);
    double main = measures.title_offset.pt + title.height();
    put(box, std::move(title), frame.axis, top + measures.title_offset.pt);
    if (!section.deck.empty()) {
        page::NodeId const paragraph = typesetter.node(parent, page::Role::paragraph);
        TextBlock deck = typesetter.set(section.deck, "chapter-deck", frame.main, paragraph);
        main += measures.deck_gap.pt;
        double const height = deck.height();
        put(box, std::move(deck), frame.axis, top + main);
        main += height;
    }
    box.height = top + std::max(main, side);
    box.heading = BoxHeading{2, content::plain_text(section.heading), number};
    box.heading->opens_chapter = true;
    forbid_end(box, EndRule::head);
    galley.add(std::move(box));
    galley.add_space(measures.space_after.pt);
}

} // namespace brief::layout
