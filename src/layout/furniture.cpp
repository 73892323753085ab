#include "layout/furniture.hpp"

#include "layout/blocks.hpp"
#include "model/labels.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::layout {

namespace {

void put_on(page::Page& page, Box box, page::Point at) {
    for (page::Item& item : box.items) {
        page::translate(item, at);
        page.items.push_back(std::move(item));
    }
}

/// The text's baseline when its capitals are centred in a row of this height.
double centred_baseline(Typesetter& typesetter, std::string_view style, double height) {
    return (height + typesetter.cap_height(style)) / 2;
}

/// Puts a line so that its baseline starts at `baseline`; its width.
double
put_line(Typesetter& typesetter, Box& box, TextBlock block, std::string_view style, page::Point baseline) {
    model::TextStyle const& of = typesetter.style(style);
    double width = block.lines.empty() ? 0 : block.lines.front().width;
    put(box, std::move(block), baseline.x, baseline.y - (of.leading - of.depth));
    return width;
}

} // namespace

void put_marking(Typesetter& typesetter, page::Page& page, std::optional<page::NodeId> parent) {
    std::optional<content::Marking> const& shown = typesetter.document().marking;
    if (!shown) {
        return;
    }
    content::Marking const& marking = *shown;
    model::MarkingRow const& measures = typesetter.layout().marking;
    Frame const& frame = typesetter.frame();
    auto set = [&](content::Inlines const& inlines, std::string_view style) {
        if (!parent) {
            return typesetter.set_artifact(
                content::plain_text(inlines), style, frame.width, page::Artifact::header
            );
        }
        page::NodeId node = typesetter.node(*parent, page::Role::paragraph);
        return typesetter.set(inlines, style, frame.width, node);
    };

    Box box;
    Box text;
    double inset = measures.inset.pt;
    TextBlock tag = set(marking.tag, "marking-tag");
    double width = put_line(
        typesetter,
        text,
        std::move(tag),
        "marking-tag",
        {inset, centred_baseline(typesetter, "marking-tag", measures.height.pt)}
    );
    // The space that tracking adds behind the last letter belongs to no letter.
    model::TextStyle const& style = typesetter.style("marking-tag");
    double ground = width - style.tracking * style.size + 2 * inset;
    double top = (measures.height.pt - measures.tag_height.pt) / 2;
    box.items.push_back(
        {page::Artifact::header,
         page::rectangle({0, top, ground, measures.tag_height.pt}, typesetter.sheet().color(measures.ground))}
    );
    double baseline = centred_baseline(typesetter, "marking-note", measures.height.pt);
    put_line(
        typesetter,
        text,
        set(marking.note, "marking-note"),
        "marking-note",
        {ground + measures.gap.pt, baseline}
    );
    put_on(page, std::move(box), {frame.start, measures.top.pt});
    put_on(page, std::move(text), {frame.start, measures.top.pt});
}

void put_footer(Typesetter& typesetter, page::Page& page, PageNumber number) {
    content::Running const& running = typesetter.document().running;
    model::Footer const& measures = typesetter.layout().footer;
    Frame const& frame = typesetter.frame();
    std::map<std::string, std::string, std::less<>> const values{
        {"reference", running.reference},
        {"short_title", running.short_title},
        {"as_of", running.as_of},
        {"page", fmt::format("{}", number.page)},
        {"pages", fmt::format("{}", number.of)},
    };
    auto set = [&](model::Text const& text, std::string_view style, double width, Align align) {
        return typesetter.set_artifact(
            model::fill(text.value, values), style, width, page::Artifact::footer, align
        );
    };
    Box box;
    page::Item rule = horizontal_rule(typesetter, measures.rule, 0, frame.width, 0);
    rule.owner = page::Artifact::footer;
    box.items.push_back(std::move(rule));
    put(box, set(measures.start, "footer", frame.side, Align::start), 0, measures.gap.pt);
    put(box, set(measures.middle, "footer", frame.main, Align::start), frame.axis, measures.gap.pt);
    put(box, set(measures.end, "folio", frame.main, Align::end), frame.axis, measures.gap.pt);
    put_on(page, std::move(box), {frame.start, frame.top + frame.height + measures.space_before.pt});
}

} // namespace brief::layout
