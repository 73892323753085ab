#include "layout/blocks.hpp"
#include "layout/drawing.hpp"

#include <algorithm>
#include <utility>

namespace brief::layout {

namespace {

/// An entry: its date in the side column, its mark on the line, its text. `last` has no line below it.
Box make_entry(Typesetter& typesetter, content::TimelineEntry const& entry, page::NodeId item, bool last) {
    model::TimelineBlock const& measures = typesetter.layout().timeline;
    Frame const& frame = typesetter.frame();
    Color color = typesetter.sheet().color(measures.dot_color);
    page::Point centre{(frame.side + frame.axis) / 2, measures.dot_drop.pt + measures.dot_radius.pt};
    page::NodeId label = typesetter.node(item, page::Role::label);
    TextBlock date = typesetter.set(entry.date, "timeline-date", frame.side, label, Align::end);
    page::NodeId body = typesetter.node(item, page::Role::list_body);
    TextBlock text = typesetter.set(entry.text, "timeline-text", frame.main, body);

    Box box;
    box.what = "an entry of the timeline";
    box.height = std::max(date.height(), text.height());
    page::Owner owner = page::Artifact::layout;
    if (!entry.mark_alternative.empty()) {
        page::NodeId mark = typesetter.node(label, page::Role::span);
        typesetter.structure().at(mark).actual_text = " " + entry.mark_alternative;
        owner = typesetter.structure().add_leaf(mark);
    }
    if (!last) {
        page::Stroke stroke{measures.line.width.pt, typesetter.sheet().color(measures.line.color), {}};
        page::Point below{centre.x, box.height + measures.gap.pt + centre.y};
        box.items.push_back({page::Artifact::layout, page::line(centre, below, std::move(stroke))});
    }
    put(box, std::move(date), 0, 0);
    for (page::Shape& shape : date_mark(entry.mark, measures, color, centre)) {
        box.items.push_back({owner, std::move(shape)});
    }
    put(box, std::move(text), frame.axis, 0);
    return box;
}

} // namespace

void add_timeline(
    Typesetter& typesetter, Galley& galley, content::Timeline const& timeline, page::NodeId parent
) {
    page::NodeId list = typesetter.node(parent, page::Role::list);
    for (std::size_t i = 0; i < timeline.entries.size(); ++i) {
        bool last = i + 1 == timeline.entries.size();
        page::NodeId item = typesetter.node(list, page::Role::list_item);
        Box box = make_entry(typesetter, timeline.entries[i], item, last);
        if (i > 0) {
            galley.add_space(typesetter.layout().timeline.gap.pt);
        }
        bool lonely = timeline.entries.size() > 3 && (i == 0 || i + 2 == timeline.entries.size());
        if (lonely) {
            forbid_end(box, EndRule::lone_entry);
        }
        galley.add(std::move(box));
    }
}

} // namespace brief::layout
