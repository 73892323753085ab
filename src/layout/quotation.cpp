#include "layout/blocks.hpp"
#include "text/script.hpp"

#include <algorithm>
#include <utility>

namespace brief::layout {

namespace {

/// Whether the words start at the side at which the brief does.
bool starts_with_brief(Typesetter const& typesetter, content::Quotation const& quotation) {
    return quotation.language.empty() ||
           text::is_right_to_left(quotation.language) == typesetter.right_to_left();
}

/// Puts the words into the main column, their opening mark before them; the height that they take.
double put_words(Typesetter& typesetter, content::Quotation const& quotation, page::NodeId parent, Box& box) {
    Frame const& frame = typesetter.frame();
    page::NodeId node = typesetter.node(parent, page::Role::paragraph);
    // The words alone: who said them, and where, is said in the language of the brief.
    typesetter.structure().at(node).language = quotation.language;
    content::Inline mark{content::Text{quotation.open, content::OriginId::program}};
    content::Inlines said = quotation.text;
    // The opening mark is hung out: it is set by itself, before the words it opens. Words that start at the
    // other side of the column keep theirs.
    if (starts_with_brief(typesetter, quotation)) {
        TextBlock open = typesetter.set({mark}, "quotation-mark", frame.main, node);
        // A guillemet is wider than the mark that the layout was made for; it keeps the same distance at
        // least.
        constexpr double least_gap = 1.5; // pt
        double const width = open.lines.empty() ? 0 : open.lines.front().width;
        double const hang = std::max(typesetter.layout().quotation.mark_hang.pt, width + least_gap);
        put(box, std::move(open), frame.axis - hang, 0);
    } else {
        said.insert(said.begin(), mark);
    }
    TextBlock text = typesetter.set(said, "quotation", frame.main, node);
    double height = text.height();
    put(box, std::move(text), frame.axis, 0);
    return height;
}

/// Puts who said it into the side column; how far that reaches down.
double
put_attribution(Typesetter& typesetter, content::Quotation const& quotation, page::NodeId parent, Box& box) {
    double y = typesetter.layout().quotation.side_offset.pt;
    for (content::Paragraph const& part : quotation.attribution) {
        page::NodeId node = typesetter.node(parent, page::Role::paragraph);
        TextBlock block = typesetter.set(part.text, part.style, typesetter.frame().side, node);
        double height = block.height();
        put(box, std::move(block), 0, y);
        y += height;
    }
    return y;
}

} // namespace

void add_quotation(
    Typesetter& typesetter, Galley& galley, content::Quotation const& quotation, page::NodeId parent
) {
    model::QuotationBlock const& measures = typesetter.layout().quotation;
    page::NodeId node = typesetter.node(parent, page::Role::block_quotation);
    Box box;
    box.what = "a quotation";
    double height = put_words(typesetter, quotation, node, box);
    box.height = std::max(height, put_attribution(typesetter, quotation, node, box));
    bool follows_quotation = !galley.empty() && galley.boxes().back().what == box.what;
    if (follows_quotation) {
        galley.add_space(measures.gap.pt);
    }
    galley.add(std::move(box));
    galley.add_space(measures.space_after.pt);
}

} // namespace brief::layout
