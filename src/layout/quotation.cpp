#include "layout/blocks.hpp"
#include "layout/set_off.hpp"
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

/// Puts the words into the main column, or beside their translation; the height that they take.
double put_words(Typesetter& typesetter, content::Quotation const& quotation, page::NodeId parent, Box& box) {
    Frame const& frame = typesetter.frame();
    model::LayoutDefinition const& layout = typesetter.layout();
    QuotationPlace place{
        frame.axis, frame.main, layout.quotation.mark_hang.pt, "quotation", "quotation-mark"};
    if (!quotation.translation) {
        return put_quoted(typesetter, quotation, parent, box, place);
    }
    place.style = "original";
    place.mark_style = "original-mark";
    place.width = (frame.main - layout.bilingual.gap.pt) / 2;
    double const x = frame.axis + place.width + layout.bilingual.gap.pt;
    double const original = put_quoted(typesetter, quotation, parent, box, place);
    double y = 0;
    auto add = [&](content::Inlines const& inlines, std::string_view style) {
        TextBlock block =
            typesetter.set(inlines, style, place.width, typesetter.node(parent, page::Role::paragraph));
        double const height = block.height();
        put(box, std::move(block), x, y);
        y += height;
    };
    add(quotation.translation->text, "translation");
    y += layout.bilingual.credit_gap.pt;
    add(quotation.translation->credit, "translation-credit");
    return std::max(original, y);
}

/// Puts who said it into the side column; how far that reaches down.
double
put_attribution(Typesetter& typesetter, content::Quotation const& quotation, page::NodeId parent, Box& box) {
    auto const baseline = [&](std::string_view style) {
        return typesetter.style(style).leading - typesetter.style(style).depth;
    };
    // The layout's offset is for words of the style "quotation".
    double y = typesetter.layout().quotation.side_offset.pt;
    y += quotation.translation ? baseline("original") - baseline("quotation") : 0;
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

double put_quoted(
    Typesetter& typesetter,
    content::Quotation const& quotation,
    page::NodeId parent,
    Box& box,
    QuotationPlace const& place
) {
    page::NodeId node = typesetter.node(parent, page::Role::paragraph);
    // The words alone: who said them, and where, is said in the language of the brief.
    typesetter.structure().at(node).language = quotation.language;
    content::Inline mark{content::Text{quotation.open, content::OriginId::program}};
    content::Inlines said = quotation.text;
    // The opening mark is hung out: it is set by itself, before the words it opens. Words that start at the
    // other side of the column keep theirs.
    if (starts_with_brief(typesetter, quotation)) {
        TextBlock open = typesetter.set({mark}, place.mark_style, place.width, node);
        // A guillemet is wider than the mark that the layout was made for; it keeps the same distance at
        // least.
        constexpr double least_gap = 1.5; // pt
        double const width = open.lines.empty() ? 0 : open.lines.front().width;
        double const hang = std::max(place.hang, width + least_gap);
        put(box, std::move(open), place.x - hang, 0);
    } else {
        said.insert(said.begin(), mark);
    }
    TextBlock text = typesetter.set(said, place.style, place.width, node);
    double height = text.height();
    put(box, std::move(text), place.x, 0);
    return height;
}

void add_quotation(
    Typesetter& typesetter, Galley& galley, content::Quotation const& quotation, page::NodeId parent
) {
    switch (quotation.form) {
    case content::QuotationForm::beside: break;
    case content::QuotationForm::pull: add_pull_quotation(typesetter, galley, quotation, parent); return;
    case content::QuotationForm::indented:
        add_indented_quotation(typesetter, galley, quotation, parent);
        return;
    }
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
