#include "layout/blocks.hpp"

#include <algorithm>
#include <utility>

namespace brief::layout {

void add_register_head(
    Typesetter& typesetter,
    Galley& galley,
    content::Section const& section,
    content::Register const& people,
    page::NodeId parent
) {
    Frame const& frame = typesetter.frame();
    Box box;
    box.what = "the head of " + people.table.name;
    page::NodeId const head = typesetter.node(parent, page::Role::heading_2);
    TextBlock title = typesetter.set(section.heading, "case-head", frame.width, head);
    page::NodeId const paragraph = typesetter.node(parent, page::Role::paragraph);
    TextBlock count = typesetter.set(people.count, "case-numbers", frame.width, paragraph, Align::end);
    box.heading = section_heading(typesetter, section);
    double const drop = title.baseline - count.baseline;
    box.height = std::max(title.height(), drop + count.height());
    box.height += typesetter.layout().people_register.head_gap.pt;
    put(box, std::move(title), 0, 0);
    put(box, std::move(count), 0, drop);
    forbid_end(box, EndRule::head);
    galley.add(std::move(box));
}

} // namespace brief::layout
