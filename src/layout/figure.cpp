#include "layout/blocks.hpp"
#include "layout/charts.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace brief::layout {

namespace {

/// Where it is named, or at the top of a page.
void place_figure(Typesetter& typesetter, Galley& galley, Box box, bool wants_top) {
    model::FigureBlock const& measures = typesetter.layout().figure;
    // Notes are searched with the rows that stand in the text, and what is taller than a page is cut there.
    bool const at_top =
        wants_top && !galley.empty() && box.notes.empty() && box.height < typesetter.frame().height;
    if (at_top) {
        box.height += measures.space_after.pt;
        galley.add_figure(std::move(box));
        return;
    }
    galley.add_space(measures.space_before.pt);
    galley.add(std::move(box));
    galley.add_space(measures.space_after.pt);
}

} // namespace

void add_figure(Typesetter& typesetter, Galley& galley, content::Figure const& figure, page::NodeId parent) {
    model::FigureBlock const& measures = typesetter.layout().figure;
    Frame const& frame = typesetter.frame();
    page::NodeId const node = typesetter.node(parent, page::Role::figure);
    typesetter.structure().at(node).alternative = figure.alternative;
    page::NodeId const caption = typesetter.node(node, page::Role::caption);
    Box box;
    box.what = figure.name;
    box.items.push_back(horizontal_rule(typesetter, measures.rule, 0, frame.width, 0));
    double const top = measures.gap.pt;
    bool const beside = frame.axis > 0; // else there is no side column
    double side = top;
    double main = top;
    auto add = [&](content::Inlines const& inlines, std::string_view style, bool in_side, double gap) {
        if (inlines.empty()) {
            return;
        }
        page::NodeId const paragraph = typesetter.node(caption, page::Role::paragraph);
        bool const there = in_side && beside;
        TextBlock block = typesetter.set(inlines, style, there ? frame.side : frame.main, paragraph);
        double& y = there ? side : main;
        double const height = block.height();
        put(box, std::move(block), there ? 0 : frame.axis, y + gap);
        y += gap + height;
    };
    add(figure.label, "figure-label", true, 0);
    add(figure.title, "figure-title", false, 0);
    add(figure.subtitle, "side", false, 0);
    add(figure.source, "small-print", true, beside ? measures.source_gap.pt : 0);
    main += measures.title_gap.pt;
    ChartPlace const place{frame.axis, main, frame.main, node};
    main +=
        std::visit([&](auto const& chart) { return put_chart(typesetter, box, chart, place); }, figure.chart);
    box.height = std::max(main, side);
    place_figure(typesetter, galley, std::move(box), figure.at_top);
}

} // namespace brief::layout
