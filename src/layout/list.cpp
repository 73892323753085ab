#include "layout/blocks.hpp"

#include <utility>

namespace brief::layout {

namespace {

struct ListLook {
    model::ListBlock const& measures;
    char const* text_style;
    char const* label_style;
    bool numbered;
};

ListLook look_of(content::ListKind kind, model::LayoutDefinition const& layout) {
    switch (kind) {
    case content::ListKind::asks: return {layout.asks, "ask", "ask-label", true};
    case content::ListKind::sources: return {layout.sources, "source", "source-label", false};
    case content::ListKind::items: return {layout.asks, "body", "source-label", false};
    case content::ListKind::numbers: return {layout.asks, "body", "ask-label", true};
    case content::ListKind::paragraphs: return {layout.paragraphs, "body", "paragraph-number", true};
    }
    return {layout.asks, "body", "ask-label", true};
}

content::Inlines words(std::string text) {
    return {content::Inline{content::Text{std::move(text), content::OriginId::program}}};
}

} // namespace

void add_list(Typesetter& typesetter, Galley& galley, content::List const& list, page::NodeId parent) {
    Frame const& frame = typesetter.frame();
    ListLook look = look_of(list.kind, typesetter.layout());
    double indent = look.measures.label_width.pt;
    page::NodeId node = typesetter.node(parent, page::Role::list);
    typesetter.structure().at(node).numbered = look.numbered;
    galley.add_space(look.measures.space_before.pt);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        page::NodeId item = typesetter.node(node, page::Role::list_item);
        page::NodeId label_node = typesetter.node(item, page::Role::label);
        std::string sign = look.numbered ? typesetter.number(list.first + i) : "–";
        TextBlock label = typesetter.set(words(std::move(sign)), look.label_style, indent, label_node);
        page::NodeId body = typesetter.node(item, page::Role::list_body);
        TextBlock text = typesetter.set(list.items[i], look.text_style, frame.main - indent, body);
        if (i > 0) {
            galley.add_space(look.measures.gap.pt);
        }
        if (!text.lines.empty() && !label.lines.empty()) {
            // The label shares the first line's baseline, whatever its own leading.
            double drop = text.baseline - label.baseline;
            TextLine& first = text.lines.front();
            Box carrier;
            put(carrier, std::move(label.lines.front()), -indent, drop);
            first.items.insert(
                first.items.begin(),
                std::make_move_iterator(carrier.items.begin()),
                std::make_move_iterator(carrier.items.end())
            );
        }
        add_lines(typesetter, galley, std::move(text), frame.axis + indent, "an item of a list");
    }
    galley.add_space(look.measures.space_after.pt);
}

} // namespace brief::layout
