#include "layout/blocks.hpp"
#include "layout/custody_bar.hpp"
#include "layout/set_off.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace brief::layout {

namespace {

/// Sets one card of a list, everything at its own place below the rule.
class CaseSetter {
public:
    CaseSetter(
        Typesetter& typesetter,
        content::CaseCards const& cards,
        content::CaseCard const& card,
        page::NodeId parent
    ) :
        typesetter_(typesetter),
        measures_(typesetter.layout().case_card),
        frame_(on_grid(typesetter.frame())),
        cards_(cards),
        card_(card),
        parent_(typesetter.node(parent, page::Role::section)) {}

    Box run() {
        box_.items.push_back(horizontal_rule(typesetter_, measures_.rule, 0, frame_.width, 0));
        y_ = measures_.gap.pt;
        add_names();
        add_facts();
        add_text();
        double const words_end = y_;
        double const portrait_end = add_portrait();
        double const bar_end = add_custody(words_end);
        box_.height = std::max({measures_.height.pt, words_end, portrait_end, bar_end});
        box_.what = "the card of " + content::plain_text(card_.name);
        return std::move(box_);
    }

private:
    page::NodeId paragraph() { return typesetter_.node(parent_, page::Role::paragraph); }

    /// On the axis, below what stands there.
    void add_line(content::Inlines const& inlines, std::string_view style, page::NodeId node) {
        TextBlock block = typesetter_.set(inlines, style, frame_.main, node);
        double const height = block.height();
        put(box_, std::move(block), frame_.axis, y_);
        y_ += height;
    }

    void add_names();
    void add_facts();
    void add_text();
    double add_portrait();
    double add_custody(double words_end);
    double add_fact(content::CardFact const& fact, page::NodeId row, page::Rect place);

    Typesetter& typesetter_;
    model::CaseCardBlock const& measures_;
    Frame frame_;
    content::CaseCards const& cards_;
    content::CaseCard const& card_;
    page::NodeId parent_;
    Box box_;
    double y_ = 0;
};

/// The number stands at the end of the name's line, and is read behind the name.
void CaseSetter::add_names() {
    page::NodeId const head = typesetter_.node(parent_, page::Role::heading_3);
    TextBlock name = typesetter_.set(card_.name, "case-name", frame_.main, head);
    TextBlock number = typesetter_.set(card_.number, "case-numbers", frame_.main, paragraph(), Align::end);
    box_.heading = BoxHeading{3, content::plain_text(card_.name)};
    double const height = name.height();
    double const drop = name.baseline - number.baseline;
    put(box_, std::move(name), frame_.axis, y_);
    put(box_, std::move(number), frame_.axis, y_ + drop);
    y_ += height;
    if (!card_.native.empty()) {
        add_line(card_.native, "case-native", paragraph());
    }
    if (!card_.role.empty()) {
        add_line(card_.role, "case-role", paragraph());
    }
}

/// The height that a fact takes.
double CaseSetter::add_fact(content::CardFact const& fact, page::NodeId row, page::Rect place) {
    page::NodeId const head = typesetter_.node(row, page::Role::header_cell);
    page::NodeId const cell = typesetter_.node(row, page::Role::cell);
    // Unique in the file: the head's node is.
    std::string const id = fmt::format("c{}", static_cast<std::size_t>(head));
    typesetter_.structure().at(head).scope = page::HeaderScope::row;
    typesetter_.structure().at(head).id = id;
    typesetter_.structure().at(cell).headers = {id};
    double const indent = measures_.label_width.pt;
    TextBlock label = typesetter_.set(fact.label, "card-label", indent, head);
    TextBlock value = typesetter_.set(fact.value, "card-value", place.width - indent, cell);
    double const drop = value.baseline - label.baseline;
    double const height = std::max(drop + label.height(), value.height());
    put(box_, std::move(label), place.x, place.y + drop);
    put(box_, std::move(value), place.x + indent, place.y);
    return height;
}

/// Two facts beside each other, a table of rows.
void CaseSetter::add_facts() {
    if (card_.facts.empty()) {
        return;
    }
    y_ += measures_.fact_gap.pt;
    double const half = frame_.main / 2;
    page::NodeId const table = typesetter_.node(parent_, page::Role::table);
    page::NodeId const body = typesetter_.node(table, page::Role::table_body);
    for (std::size_t i = 0; i < card_.facts.size(); i += 2) {
        page::NodeId const row = typesetter_.node(body, page::Role::table_row);
        double height = 0;
        for (std::size_t k = i; k < std::min(i + 2, card_.facts.size()); ++k) {
            double const x = frame_.axis + (k == i ? 0 : half);
            height = std::max(height, add_fact(card_.facts[k], row, {x, y_, half - measures_.row_gap.pt, 0}));
        }
        y_ += height + (i + 2 < card_.facts.size() ? measures_.row_gap.pt : 0);
    }
}

void CaseSetter::add_text() {
    if (!card_.text.empty()) {
        y_ += measures_.fact_gap.pt;
        add_line(card_.text, "case-text", paragraph());
    }
}

/// In the side column; its lower end.
double CaseSetter::add_portrait() {
    // Large print has larger portraits, and the same columns.
    double const room = frame_.side > 0 ? frame_.side / measures_.portrait_width.pt : 1;
    double const width = measures_.portrait_width.pt * std::min(room, 1.0);
    double const height = measures_.portrait_height.pt * std::min(room, 1.0);
    double const top = measures_.gap.pt;
    page::NodeId const figure = typesetter_.node(parent_, page::Role::figure);
    typesetter_.structure().at(figure).alternative =
        card_.portrait ? card_.portrait->alternative : card_.alternative;
    page::LeafId const leaf = typesetter_.structure().add_leaf(figure);
    if (!card_.portrait) {
        model::PersonCardBlock const& drawing = typesetter_.layout().person_card;
        model::Stylesheet const& sheet = typesetter_.sheet();
        std::vector<page::Item> items;
        for (page::Shape& shape :
             silhouette({width, height}, sheet.color(drawing.ground), sheet.color(drawing.silhouette))) {
            items.push_back({leaf, std::move(shape)});
        }
        page::append(box_.items, std::move(items), {0, top});
        return top + height;
    }
    if (auto picture = picture_of(typesetter_, *card_.portrait)) {
        box_.items.push_back({leaf, page::PlacedPicture{{0, top, width, height}, std::move(picture)}});
    }
    page::NodeId const caption = typesetter_.node(figure, page::Role::caption);
    TextBlock credit = typesetter_.set(
        card_.portrait->credit, "card-caption", width, typesetter_.node(caption, page::Role::paragraph)
    );
    double const y = top + height + measures_.caption_gap.pt;
    double const end = y + credit.height();
    put(box_, std::move(credit), 0, y);
    return end;
}

/// At the foot of the card, and below the words where these need more; its lower end.
double CaseSetter::add_custody(double words_end) {
    if (!card_.custody || !cards_.axis) {
        return words_end;
    }
    page::NodeId const figure = typesetter_.node(parent_, page::Role::figure);
    typesetter_.structure().at(figure).alternative = card_.custody->alternative;
    page::LeafId const leaf = typesetter_.structure().add_leaf(figure);
    double const height = typesetter_.layout().custody.height.pt;
    double const years = typesetter_.style("chart-scale").leading;
    double const top = std::max(measures_.bar_foot.pt - years - height, words_end + measures_.bar_gap.pt);
    DayScale const scale{*cards_.axis, frame_.axis, frame_.main};
    page::append(box_.items, custody_items(typesetter_, *card_.custody, scale, {top, height, leaf}), {});
    put_years(typesetter_, box_, scale, {0, top + height}, figure);
    return top + height + years + measures_.bar_gap.pt;
}

} // namespace

void add_case_head(
    Typesetter& typesetter,
    Galley& galley,
    content::Section const& section,
    content::CaseCards const& cards,
    page::NodeId parent
) {
    model::CaseCardBlock const& measures = typesetter.layout().case_card;
    Frame const frame = on_grid(typesetter.frame());
    Box box;
    box.what = "the head of " + cards.name;
    page::NodeId const head = typesetter.node(parent, page::Role::heading_2);
    TextBlock title = typesetter.set(section.heading, "case-head", frame.main, head);
    page::NodeId const paragraph = typesetter.node(parent, page::Role::paragraph);
    TextBlock numbers = typesetter.set(cards.numbers, "case-numbers", frame.main, paragraph, Align::end);
    box.heading = section_heading(typesetter, section);
    double const drop = title.baseline - numbers.baseline;
    double y = std::max(title.height(), drop + numbers.height());
    put(box, std::move(title), frame.axis, 0);
    put(box, std::move(numbers), frame.axis, drop);
    if (!cards.key.entries.empty()) {
        page::NodeId const key = typesetter.node(parent, page::Role::paragraph);
        y += put_custody_key(typesetter, box, cards.key, {frame.axis, y, frame.main, 0}, key);
    }
    box.height = y + measures.head_gap.pt;
    forbid_end(box, EndRule::head);
    galley.add(std::move(box));
}

void add_case_cards(
    Typesetter& typesetter, Galley& galley, content::CaseCards const& cards, page::NodeId parent
) {
    galley.clear_side();
    for (content::CaseCard const& card : cards.cards) {
        galley.add(CaseSetter(typesetter, cards, card, parent).run());
    }
}

} // namespace brief::layout
