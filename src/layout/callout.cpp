#include "layout/blocks.hpp"
#include "layout/set_off.hpp"

#include <algorithm>
#include <utility>

namespace brief::layout {

void add_callout(
    Typesetter& typesetter,
    Galley& galley,
    content::Section const& section,
    content::Callout const& callout,
    page::NodeId parent
) {
    model::CalloutBlock const& measures = typesetter.layout().callout;
    Frame const frame = on_grid(typesetter.frame());
    double const inset = measures.inset.pt;
    Box box;
    box.what = "the asks of section “" + content::plain_text(section.heading) + "”";
    double label_height = 0;
    double const top = measures.inset_top.pt;
    if (!section.heading.empty()) {
        TextBlock label = typesetter.set(
            section.heading,
            "callout-label",
            frame.side - inset,
            typesetter.node(parent, page::Role::heading_2)
        );
        label_height = label.height();
        put(box, std::move(label), inset, top);
        box.heading = section_heading(typesetter, section);
    }
    double y = top;
    for (content::Inlines const& item : callout.items) {
        TextBlock text = typesetter.set(
            item, "callout-text", frame.main - inset, typesetter.node(parent, page::Role::paragraph)
        );
        y += &item == &callout.items.front() ? 0 : measures.gap.pt;
        double const height = text.height();
        put(box, std::move(text), frame.axis, y);
        y += height;
    }
    box.height = std::max(y, top + label_height) + measures.inset_bottom.pt;
    auto const ground = [&](double height) {
        page::Rect const area{0, 0, frame.width, height};
        return std::vector<page::Item>{
            {page::Artifact::layout, page::rectangle(area, typesetter.sheet().color(measures.ground))},
            horizontal_rule(typesetter, measures.rule, 0, frame.width, 0)};
    };
    std::vector<page::Item> const below = ground(box.height);
    box.items.insert(box.items.begin(), below.begin(), below.end());
    if (box.height > frame.height) {
        // The rest of it on a later page begins as it does.
        Box rest;
        rest.height = top;
        rest.items = ground(top);
        box.part_header = galley.add_header(std::move(rest));
    }
    galley.clear_beside();
    galley.add_space(measures.space_before.pt);
    galley.add(std::move(box));
    galley.add_space(measures.space_after.pt);
}

} // namespace brief::layout
