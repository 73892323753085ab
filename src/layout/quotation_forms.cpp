#include "layout/blocks.hpp"
#include "layout/set_off.hpp"

#include <algorithm>
#include <utility>

namespace brief::layout {

void add_pull_quotation(
    Typesetter& typesetter, Galley& galley, content::Quotation const& quotation, page::NodeId parent
) {
    model::PullBlock const& measures = typesetter.layout().pull;
    Frame const& frame = typesetter.frame();
    page::NodeId const node = typesetter.node(parent, page::Role::block_quotation);
    Box box;
    box.what = "a quotation in large type";
    box.items.push_back(
        horizontal_rule(typesetter, measures.rule, frame.axis, frame.axis + measures.rule_length.pt, 0)
    );
    Box words;
    constexpr double least_gap = 0.75; // pt; of large type, which hangs as far as the layout says
    box.height = measures.rule_gap.pt;
    box.height += put_quoted(
        typesetter,
        quotation,
        node,
        words,
        {frame.axis, frame.main, measures.mark_hang.pt, "pull-quotation", "pull-mark", least_gap}
    );
    put(box, std::move(words), {0, measures.rule_gap.pt});
    box.height += quotation.attribution.empty() ? 0 : measures.attribution_gap.pt;
    for (content::Paragraph const& part : quotation.attribution) {
        TextBlock block =
            typesetter.set(part.text, part.style, frame.main, typesetter.node(node, page::Role::paragraph));
        double const height = block.height();
        put(box, std::move(block), frame.axis, box.height);
        box.height += height;
    }
    galley.add_space(measures.space_before.pt);
    galley.add(std::move(box));
    galley.add_space(measures.space_after.pt);
}

void add_indented_quotation(
    Typesetter& typesetter, Galley& galley, content::Quotation const& quotation, page::NodeId parent
) {
    model::IndentedBlock const& measures = typesetter.layout().indented;
    Frame const& frame = typesetter.frame();
    page::NodeId const node = typesetter.node(parent, page::Role::block_quotation);
    Box box;
    box.what = "a quotation";
    box.height = put_quoted(
        typesetter,
        quotation,
        node,
        box,
        {frame.axis + measures.indent.pt,
         frame.main - 2 * measures.indent.pt,
         measures.mark_hang.pt,
         "indented-quotation",
         "indented-mark"}
    );
    galley.add_space(measures.space_before.pt);
    galley.add(std::move(box));
    galley.add_space(measures.space_after.pt);
}

} // namespace brief::layout
