#include "layout/blocks.hpp"
#include "layout/custody_bar.hpp"
#include "layout/set_off.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::layout {

namespace {

/// Fills a card from top to bottom.
class CardSetter {
public:
    CardSetter(Typesetter& typesetter, page::NodeId parent, double x, double width) :
        typesetter_(typesetter),
        measures_(typesetter.layout().person_card),
        parent_(parent),
        x_(x),
        width_(width),
        y_(measures_.drop.pt) {}

    Box take() {
        box_.height = y_;
        return std::move(box_);
    }

    void add_rule() {
        put_rule(measures_.rule);
        y_ += measures_.gap.pt;
    }

    void add_portrait(content::PersonCard const& card);
    void add_names(content::PersonCard const& card);
    void add_facts(std::vector<content::CardFact> const& facts);
    void add_custody(content::CardCustody const& custody);

private:
    void put_rule(model::Rule const& rule) {
        box_.items.push_back(horizontal_rule(typesetter_, rule, x_, x_ + width_, y_));
    }

    void add_text(content::Inlines const& inlines, std::string_view style, page::NodeId node) {
        TextBlock block = typesetter_.set(inlines, style, width_, node);
        double const height = block.height();
        put(box_, std::move(block), x_, y_);
        y_ += height;
    }

    void add_fact(content::CardFact const& fact, page::NodeId body);
    void put_drawing(page::LeafId leaf);

    Typesetter& typesetter_;
    model::PersonCardBlock const& measures_;
    page::NodeId parent_;
    double x_;
    double width_;
    double y_;
    Box box_;
};

void CardSetter::put_drawing(page::LeafId leaf) {
    model::Stylesheet const& sheet = typesetter_.sheet();
    std::vector<page::Item> items;
    for (page::Shape& shape : silhouette(
             {width_, measures_.height.pt}, sheet.color(measures_.ground), sheet.color(measures_.silhouette)
         )) {
        items.push_back({leaf, std::move(shape)});
    }
    page::append(box_.items, std::move(items), {x_, y_});
}

void CardSetter::add_portrait(content::PersonCard const& card) {
    page::NodeId const figure = typesetter_.node(parent_, page::Role::figure);
    typesetter_.structure().at(figure).alternative =
        card.portrait ? card.portrait->alternative : card.alternative;
    page::LeafId const leaf = typesetter_.structure().add_leaf(figure);
    if (!card.portrait) {
        put_drawing(leaf);
    } else if (auto picture = picture_of(typesetter_, *card.portrait)) {
        page::Rect const area{x_, y_, width_, measures_.height.pt};
        box_.items.push_back({leaf, page::PlacedPicture{area, std::move(picture)}});
    }
    y_ += measures_.height.pt + measures_.caption_gap.pt;
    page::NodeId const caption = typesetter_.node(figure, page::Role::caption);
    add_text(
        card.portrait ? card.portrait->credit : card.caption,
        "card-caption",
        typesetter_.node(caption, page::Role::paragraph)
    );
}

void CardSetter::add_names(content::PersonCard const& card) {
    y_ += measures_.name_gap.pt;
    add_text(card.name, "card-name", typesetter_.node(parent_, page::Role::heading_2));
    box_.heading = BoxHeading{2, content::plain_text(card.name)};
    if (!card.native.empty()) {
        add_text(card.native, "card-native", typesetter_.node(parent_, page::Role::paragraph));
    }
}

void CardSetter::add_fact(content::CardFact const& fact, page::NodeId body) {
    page::NodeId const row = typesetter_.node(body, page::Role::table_row);
    page::NodeId const head = typesetter_.node(row, page::Role::header_cell);
    page::NodeId const cell = typesetter_.node(row, page::Role::cell);
    // Unique in the file: the row's node is.
    std::string const id = fmt::format("f{}", static_cast<std::size_t>(row));
    typesetter_.structure().at(head).scope = page::HeaderScope::row;
    typesetter_.structure().at(head).id = id;
    typesetter_.structure().at(cell).headers = {id};
    put_rule(measures_.fact_rule);
    y_ += measures_.padding.pt;
    double const indent = measures_.label_width.pt;
    TextBlock label = typesetter_.set(fact.label, "card-label", indent, head);
    TextBlock value = typesetter_.set(fact.value, "card-value", width_ - indent, cell);
    double const height = std::max(label.height(), value.height());
    put(box_, std::move(label), x_, y_);
    put(box_, std::move(value), x_ + indent, y_);
    y_ += height + measures_.padding.pt;
}

void CardSetter::add_facts(std::vector<content::CardFact> const& facts) {
    if (facts.empty()) {
        return;
    }
    y_ += measures_.fact_gap.pt;
    page::NodeId const table = typesetter_.node(parent_, page::Role::table);
    page::NodeId const body = typesetter_.node(table, page::Role::table_body);
    for (content::CardFact const& fact : facts) {
        add_fact(fact, body);
    }
    put_rule(measures_.fact_rule);
}

void CardSetter::add_custody(content::CardCustody const& custody) {
    y_ += measures_.bar_gap.pt;
    page::NodeId const figure = typesetter_.node(parent_, page::Role::figure);
    typesetter_.structure().at(figure).alternative = custody.bar.alternative;
    page::LeafId const leaf = typesetter_.structure().add_leaf(figure);
    DayScale const scale{custody.axis, x_, width_};
    double const height = typesetter_.layout().custody.height.pt;
    page::append(box_.items, custody_items(typesetter_, custody.bar, scale, {y_, height, leaf}), {});
    y_ += height + measures_.caption_gap.pt;
    put_years(typesetter_, box_, scale, {0, y_}, figure);
    y_ += typesetter_.style("chart-scale").leading + measures_.caption_gap.pt;
    y_ += put_custody_key(typesetter_, box_, custody.key, {x_, y_, width_, 0}, figure);
}

} // namespace

void add_person_card(
    Typesetter& typesetter, Galley& galley, content::PersonCard const& card, page::NodeId parent
) {
    Frame const& frame = typesetter.frame();
    bool const beside = frame.end > 0;
    double const width = beside ? frame.end : std::min(typesetter.layout().person_card.width.pt, frame.main);
    CardSetter setter(typesetter, parent, beside ? frame.beside : frame.axis, width);
    setter.add_rule();
    if (typesetter.layout().person_card.height.pt > 0) {
        setter.add_portrait(card);
    }
    setter.add_names(card);
    setter.add_facts(card.facts);
    if (card.custody) {
        setter.add_custody(*card.custody);
    }
    Box box = setter.take();
    box.what = "the card of " + content::plain_text(card.name);
    if (beside) {
        galley.stand_beside(std::move(box));
    } else {
        galley.add(std::move(box));
        galley.add_space(typesetter.layout().section.space_before.pt);
    }
}

} // namespace brief::layout
