#include "layout/blocks.hpp"
#include "layout/set_off.hpp"

#include <utility>

namespace brief::layout {

namespace {

/// The part of the rule that stands before a line, and before the space above it.
page::Item rule_beside(Typesetter& typesetter, double x, double from, double to) {
    model::Rule const& rule = typesetter.layout().boxed.rule;
    page::Stroke stroke{rule.width.pt, typesetter.sheet().color(rule.color), {}};
    return {page::Artifact::layout, page::line({x, from}, {x, to}, std::move(stroke))};
}

} // namespace

void add_boxed(Typesetter& typesetter, Galley& galley, content::Boxed const& boxed, page::NodeId parent) {
    model::BoxedBlock const& measures = typesetter.layout().boxed;
    Frame const& frame = typesetter.frame();
    double const indent = measures.indent.pt;
    for (content::Paragraph const& paragraph : boxed.paragraphs) {
        bool const first = &paragraph == &boxed.paragraphs.front();
        page::NodeId const node = typesetter.node(parent, page::Role::paragraph);
        TextBlock text = typesetter.set(paragraph.text, paragraph.style, frame.main - indent, node);
        for (std::size_t i = 0; i < text.lines.size(); ++i) {
            Box box;
            box.what = "a paragraph";
            box.height = text.leading;
            keep_lines(typesetter, box, i, text.lines.size());
            double const above = i == 0 && !first ? measures.gap.pt : 0;
            put(box, std::move(text.lines[i]), frame.axis + indent, 0);
            box.items.push_back(rule_beside(typesetter, frame.axis, -above, box.height));
            galley.add_space(above);
            galley.add(std::move(box));
        }
    }
    galley.add_space(typesetter.style("boxed").space_after);
}

} // namespace brief::layout
