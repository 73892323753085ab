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

} // namespace

void add_quotation(
    Typesetter& typesetter, Galley& galley, content::Quotation const& quotation, page::NodeId parent
) {
    model::QuotationBlock const& measures = typesetter.layout().quotation;
    Frame const& frame = typesetter.frame();
    page::NodeId node = typesetter.node(parent, page::Role::block_quotation);
    page::NodeId words = typesetter.node(node, page::Role::paragraph);
    // The words alone: who said them, and where, is said in the language of the brief.
    typesetter.structure().at(words).language = quotation.language;

    content::Inline mark{content::Text{quotation.open, content::OriginId::program}};
    content::Inlines said = quotation.text;
    // The opening mark is hung out: it is set by itself, before the words it opens. Words that start at the
    // other side of the column keep theirs.
    bool hangs = starts_with_brief(typesetter, quotation);
    TextBlock open;
    if (hangs) {
        open = typesetter.set({mark}, "quotation-mark", frame.main, words);
    } else {
        said.insert(said.begin(), mark);
    }
    TextBlock text = typesetter.set(said, "quotation", frame.main, words);
    double height = text.height();

    std::vector<TextBlock> attribution;
    attribution.reserve(quotation.attribution.size());
    for (content::Paragraph const& part : quotation.attribution) {
        attribution.push_back(
            typesetter.set(part.text, part.style, frame.side, typesetter.node(node, page::Role::paragraph))
        );
    }

    // A guillemet is wider than the mark that the layout was made for; it keeps the same distance at least.
    constexpr double least_gap = 1.5; // pt
    double const mark_width = open.lines.empty() ? 0 : open.lines.front().width;
    double const hang = std::max(measures.mark_hang.pt, mark_width + least_gap);

    Box box;
    box.what = "a quotation";
    put(box, std::move(open), frame.axis - hang, 0);
    put(box, std::move(text), frame.axis, 0);
    double side = measures.side_offset.pt;
    for (TextBlock& part : attribution) {
        double part_height = part.height();
        put(box, std::move(part), 0, side);
        side += part_height;
    }
    box.height = std::max(height, side);
    bool follows_quotation = !galley.empty() && galley.boxes().back().what == box.what;
    if (follows_quotation) {
        galley.add_space(measures.gap.pt);
    }
    galley.add(std::move(box));
    galley.add_space(measures.space_after.pt);
}

} // namespace brief::layout
