#include "layout/blocks.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace brief::layout {

namespace {

/// The dots from `from` to `to`, on a line that `baseline` is the foot of.
page::Item leader(model::ContentsBlock const& measures, Color color, double to, page::Point from) {
    page::Stroke stroke;
    stroke.width = measures.leader.width.pt;
    stroke.color = color;
    stroke.cap = page::LineCap::round;
    stroke.dashes = {0, measures.leader_step.pt};
    return {page::Artifact::layout, page::line(from, {to, from.y}, std::move(stroke))};
}

} // namespace

void add_contents(
    Typesetter& typesetter, Galley& galley, content::Contents const& contents, page::NodeId parent
) {
    Frame const& frame = typesetter.frame();
    model::ContentsBlock const& measures = typesetter.layout().contents;
    double title_width = frame.main - measures.number_width.pt;
    page::NodeId list = typesetter.node(parent, page::Role::contents);
    bool const has_levels = std::ranges::any_of(contents.entries, [](content::ContentsEntry const& entry) {
        return entry.level > 1;
    });
    for (content::ContentsEntry const& entry : contents.entries) {
        page::NodeId item = typesetter.node(list, page::Role::contents_item);
        page::NodeId reference = typesetter.node(item, page::Role::reference);
        page::NodeId link = typesetter.node(reference, page::Role::link);
        // Without chapters all entries are alike; with them those inside stand further in.
        double const inset = entry.level > 1 ? measures.inset.pt : 0;
        bool const strong = has_levels && entry.level == 1;
        std::string_view const style = strong ? "contents-chapter" : "contents-entry";
        TextBlock title = typesetter.set(entry.title, style, title_width - inset, link);
        Box box;
        box.what = "an entry of the contents";
        box.height = title.height();
        PageNumberSlot slot;
        slot.section = entry.section;
        slot.node = link;
        slot.text_end = frame.axis + inset + (title.lines.empty() ? 0 : title.lines.back().width);
        slot.end = frame.axis + frame.main;
        slot.y = box.height - title.leading;
        box.page_number = slot;
        BoxLink made;
        made.area = {frame.axis, 0, frame.main, box.height};
        made.node = link;
        made.section = entry.section;
        made.description = content::plain_text(entry.title);
        box.links.push_back(std::move(made));
        put(box, std::move(title), frame.axis + inset, 0);
        galley.add(std::move(box));
        galley.add_space(measures.gap.pt);
    }
}

std::vector<page::Item>
page_number_items(Typesetter& typesetter, PageNumberSlot const& slot, std::string const& number) {
    model::ContentsBlock const& measures = typesetter.layout().contents;
    content::Inlines text{content::Inline{content::Text{number, content::OriginId::program}}};
    double width = measures.number_width.pt;
    double start = slot.end - width;
    TextBlock block = typesetter.set(text, "contents-number", width, slot.node, Align::end);
    Box box;
    model::TextStyle const& style = typesetter.style("contents-number");
    double baseline = slot.y + style.leading - style.depth;
    put(box, std::move(block), start, slot.y);
    // The dots of all entries stand under each other: they are counted from the end.
    double step = measures.leader_step.pt;
    double room = start - (slot.text_end + measures.leader_gap.pt);
    if (step > 0 && room >= step) {
        double from = start - std::floor(room / step) * step;
        Color color = typesetter.sheet().color(measures.leader.color);
        box.items.push_back(leader(measures, color, start, {from, baseline - measures.leader.width.pt / 2}));
    }
    return std::move(box.items);
}

} // namespace brief::layout
