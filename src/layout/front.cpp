#include "layout/blocks.hpp"
#include "layout/drawing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::layout {

namespace {

/// Paints the publisher's mark into `box`, its top left corner at the origin.
void put_mark(Typesetter& typesetter, Box& box, std::string const& name, page::NodeId parent) {
    auto const& marks = typesetter.layout().marks;
    auto found = marks.find(name);
    if (found == marks.end()) {
        return;
    }
    page::NodeId figure = typesetter.node(parent, page::Role::figure);
    typesetter.structure().at(figure).alternative = found->second.alternative.value;
    page::LeafId leaf = typesetter.structure().add_leaf(figure);
    double scale = typesetter.layout().letterhead.mark_size.pt / found->second.size.pt;
    for (model::MarkPath const& path : found->second.paths) {
        page::Shape shape;
        if (auto segments = parse_path(path.path.value, scale, {0, 0})) {
            shape.segments = std::move(*segments);
        } else {
            typesetter.report(error(
                Code::bad_value,
                path.path.span,
                "this is no path of absolute M, L, C and Z",
                {"write for example \"M 0 0 L 10 0 L 10 10 Z\""}
            ));
            continue;
        }
        if (!path.fill.empty()) {
            shape.fill = typesetter.sheet().color(path.fill);
        }
        if (!path.stroke.empty()) {
            shape.stroke = page::Stroke{path.width.pt * scale, typesetter.sheet().color(path.stroke), {}};
        }
        shape.middle = typesetter.layout().letterhead.mark_size.pt / 2;
        box.items.push_back({leaf, std::move(shape)});
    }
}

/// An address in Latin letters in a brief that starts at the right: a thing by itself, which begins with its
/// number and not with its first letter.
content::Inlines isolated(Typesetter const& typesetter, content::Inlines const& line) {
    std::string const text = content::plain_text(line);
    bool const latin =
        std::ranges::any_of(text, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
    if (!typesetter.right_to_left() || !latin) {
        return line;
    }
    return {content::Inline{content::Foreign{"und", line}}};
}

page::NodeId paragraph_node(Typesetter& typesetter, page::NodeId parent) {
    return typesetter.node(parent, page::Role::paragraph);
}

} // namespace

double put_sign(Typesetter& typesetter, Box& box, Logo const* logo, page::NodeId parent) {
    content::Letterhead const& content = typesetter.document().letterhead;
    put_mark(typesetter, box, content.mark, parent);
    if (content.logo && logo != nullptr) {
        return put_logo(typesetter, box, *logo, parent);
    }
    if (content.logo) {
        Span span = typesetter.document().origin(content.logo->origin).span;
        typesetter.report(
            error(Code::file_not_found, span, fmt::format("the logo \"{}\" was not read", content.logo->file))
        );
    }
    return content.mark.empty() ? 0 : typesetter.layout().letterhead.mark_size.pt;
}

void add_letterhead(Typesetter& typesetter, Galley& galley, Logo const* logo) {
    content::Letterhead const& content = typesetter.document().letterhead;
    model::Letterhead const& measures = typesetter.layout().letterhead;
    Frame const frame = on_grid(typesetter.frame());
    page::NodeId parent = typesetter.node(page::NodeId::document, page::Role::section);

    Box box;
    box.what = "the letterhead";
    double const sign = put_sign(typesetter, box, logo, parent);
    double contact_x = frame.width - measures.contact_width.pt;
    double name_width = contact_x - frame.axis;
    TextBlock name =
        typesetter.set(content.name, "publisher-name", name_width, paragraph_node(typesetter, parent));
    TextBlock line =
        typesetter.set(content.line, "publisher-line", name_width, paragraph_node(typesetter, parent));
    double line_y = name.height();
    double left = line_y + line.height();
    put(box, std::move(name), frame.axis, 0);
    put(box, std::move(line), frame.axis, line_y);

    double right = 0;
    for (content::Inlines const& contact : content.contact) {
        TextBlock block = typesetter.set(
            isolated(typesetter, contact),
            "contact",
            measures.contact_width.pt,
            paragraph_node(typesetter, parent),
            Align::end
        );
        double height = block.height();
        put(box, std::move(block), contact_x, right);
        right += height;
    }
    box.height = std::max({left, right, sign}) + measures.space_after.pt;
    box.items.push_back(horizontal_rule(typesetter, measures.rule, 0, frame.width, box.height));
    forbid_end(box, EndRule::opening);
    galley.add(std::move(box));
}

namespace {

/// Kicker, title and deck one below the other, over the width of the page.
void add_wide_title(Typesetter& typesetter, Galley& galley) {
    content::TitleBlock const& content = typesetter.document().title_block;
    model::TitleBlock const& measures = typesetter.layout().title_block;
    page::NodeId parent = typesetter.node(page::NodeId::document, page::Role::section);
    Box box;
    box.what = "the title";
    auto add = [&](content::Inlines const& inlines, std::string_view style, page::Role role) {
        TextBlock block =
            typesetter.set(inlines, style, typesetter.frame().width, typesetter.node(parent, role));
        double const height = block.height();
        put(box, std::move(block), 0, box.height);
        box.height += height;
    };
    if (!content.kicker.empty()) {
        add(content.kicker, "kicker", page::Role::paragraph);
        box.height += measures.side_gap.pt;
    }
    add(content.title, "title", page::Role::heading_1);
    if (!content.deck.empty()) {
        box.height += measures.deck_gap.pt;
        add(content.deck, "deck", page::Role::paragraph);
    }
    box.heading = BoxHeading{1, content::plain_text(content.title)};
    forbid_end(box, EndRule::opening);
    galley.add_space(measures.space_before.pt);
    galley.add(std::move(box));
    galley.add_space(measures.space_after.pt);
}

} // namespace

void add_title_block(Typesetter& typesetter, Galley& galley) {
    if (typesetter.layout().title_block.place == model::TitlePlace::page) {
        add_wide_title(typesetter, galley);
        return;
    }
    content::TitleBlock const& content = typesetter.document().title_block;
    model::TitleBlock const& measures = typesetter.layout().title_block;
    Frame const& frame = typesetter.frame();
    page::NodeId parent = typesetter.node(page::NodeId::document, page::Role::section);

    Box box;
    box.what = "the title";
    double y = measures.side_offset.pt;
    auto side = [&](content::Inlines const& inlines, std::string_view style, double space_before) {
        if (inlines.empty()) {
            return;
        }
        TextBlock block = typesetter.set(inlines, style, frame.side, paragraph_node(typesetter, parent));
        double height = block.height();
        put(box, std::move(block), 0, y + space_before);
        y += space_before + height;
    };
    side(content.kicker, "kicker", 0);

    TextBlock title =
        typesetter.set(content.title, "title", frame.main, typesetter.node(parent, page::Role::heading_1));
    double main = title.height();
    put(box, std::move(title), frame.axis, 0);
    if (!content.deck.empty()) {
        TextBlock deck = typesetter.set(content.deck, "deck", frame.main, paragraph_node(typesetter, parent));
        double height = deck.height();
        put(box, std::move(deck), frame.axis, main + measures.deck_gap.pt);
        main += measures.deck_gap.pt + height;
    }
    side(content.as_of, "as-of", measures.side_gap.pt);
    side(content.as_of_note, "side", 0);
    side(content.edition, "side", measures.edition_gap.pt);

    box.heading = BoxHeading{1, content::plain_text(content.title)};
    box.height = std::max(main, y);
    forbid_end(box, EndRule::opening);
    galley.add_space(measures.space_before.pt);
    galley.add(std::move(box));
    galley.add_space(measures.space_after.pt);
}

} // namespace brief::layout
