#include "layout/blocks.hpp"

#include <algorithm>
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

/// Puts the label beside the first line, on its baseline, whatever its own leading.
void put_label(TextBlock& text, TextBlock label, double indent) {
    if (text.lines.empty() || label.lines.empty()) {
        return;
    }
    double const drop = text.baseline - label.baseline;
    TextLine& first = text.lines.front();
    Box carrier;
    put(carrier, std::move(label.lines.front()), -indent, drop);
    first.items.insert(
        first.items.begin(),
        std::make_move_iterator(carrier.items.begin()),
        std::make_move_iterator(carrier.items.end())
    );
}

/// How wide the widest label is, and the space behind it.
double widest_label(Typesetter const& typesetter, std::vector<TextBlock> const& labels) {
    double width = 0;
    for (TextBlock const& label : labels) {
        width = std::max(width, label.lines.empty() ? 0 : label.lines.front().width);
    }
    return width + typesetter.layout().sources.label_width.pt / 2;
}

/// A list of sources in the form of a citation style: with labels, hanging, or as paragraphs.
void add_entries(Typesetter& typesetter, Galley& galley, content::List const& list, page::NodeId node) {
    Frame const& frame = typesetter.frame();
    content::Entries const& entries = *list.entries;
    model::ListBlock const& measures = typesetter.layout().sources;
    std::vector<page::NodeId> items;
    std::vector<TextBlock> labels;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        items.push_back(typesetter.node(node, page::Role::list_item));
        if (!entries.labels.empty() && entries.labels[i].empty()) {
            labels.emplace_back();
        } else if (!entries.labels.empty()) {
            page::NodeId const label = typesetter.node(items.back(), page::Role::label);
            labels.push_back(typesetter.set(entries.labels[i], "source", frame.main / 4, label));
        }
    }
    bool const labelled = !labels.empty();
    typesetter.structure().at(node).numbered = labelled;
    double const indent = labelled          ? widest_label(typesetter, labels)
                          : entries.hanging ? measures.label_width.pt
                                            : 0;
    LineForm form;
    form.indent = labelled ? 0 : -indent;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        page::NodeId const body = typesetter.node(items[i], page::Role::list_body);
        TextBlock text = typesetter.set(list.items[i], "source", frame.main - indent, body, form);
        if (labelled) {
            put_label(text, std::move(labels[i]), indent);
        }
        if (i > 0) {
            galley.add_space(measures.gap.pt);
        }
        galley.begin_entry(entries.numbers[i]);
        add_lines(typesetter, galley, std::move(text), frame.axis + indent, "an entry of the sources");
    }
}

} // namespace

void add_list(Typesetter& typesetter, Galley& galley, content::List const& list, page::NodeId parent) {
    Frame const& frame = typesetter.frame();
    ListLook look = look_of(list.kind, typesetter.layout());
    double indent = look.measures.label_width.pt;
    page::NodeId node = typesetter.node(parent, page::Role::list);
    typesetter.structure().at(node).numbered = look.numbered;
    galley.add_space(look.measures.space_before.pt);
    if (list.entries) {
        add_entries(typesetter, galley, list, node);
        galley.add_space(look.measures.space_after.pt);
        return;
    }
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
        put_label(text, std::move(label), indent);
        // Items have gaps of their own; what follows them returns to the grid.
        text.grid = list.kind == content::ListKind::paragraphs ? text.grid : 0;
        add_lines(typesetter, galley, std::move(text), frame.axis + indent, "an item of a list");
    }
    galley.add_space(look.measures.space_after.pt);
}

} // namespace brief::layout
