#include "layout/typesetter.hpp"

#include <algorithm>
#include <utility>

namespace brief::layout {

namespace {

constexpr std::size_t ten = 10; // digits

} // namespace

Flattener::Numbers Typesetter::numbers() {
    Flattener::Numbers out;
    out.write = [this](std::size_t value) { return number(value); };
    out.page_width = [this](model::TextStyle const& style, std::string const& language) {
        return keep_number(style, language);
    };
    return out;
}

double Typesetter::keep_number(model::TextStyle const& style, std::string const& language) {
    keeps_numbers_ = true;
    text::Format look = format_of(style, language, number(0));
    auto known = std::ranges::find(digit_widths_, look, &std::pair<text::Format, double>::first);
    if (known == digit_widths_.end()) {
        double widest = 0;
        for (std::size_t digit = 0; digit < ten; ++digit) {
            TextBlock const set = set_alone(number(digit), style, language, page::Artifact::layout);
            widest = std::max(widest, set.lines.empty() ? 0 : set.lines.front().width);
        }
        known = digit_widths_.insert(digit_widths_.end(), {std::move(look), widest});
    }
    return known->second * static_cast<double>(digits_);
}

TextBlock Typesetter::set_alone(
    std::string const& text, model::TextStyle const& style, std::string const& language, page::Owner owner
) {
    constexpr double wide = 1e6;
    text::Paragraph paragraph = prepare(style, wide, language);
    paragraph.justify = false;
    paragraph.formats.push_back(format_of(style, language, text));
    text::Run run;
    run.text = text;
    paragraph.runs.push_back(std::move(run));
    Piece piece;
    piece.owner = owner;
    piece.color = style.color;
    return set_pieces(paragraph, {piece}, style, Align::start);
}

std::vector<page::Item> Typesetter::set_number(InlineNumberSlot const& slot, std::string const& number) {
    TextBlock set = set_alone(number, slot.style, slot.language, slot.owner);
    if (set.lines.empty()) {
        return {};
    }
    TextLine& line = set.lines.front();
    std::vector<page::Item> items;
    page::append(
        items, std::move(line.items), {slot.x + slot.width - line.width, slot.baseline - set.baseline}
    );
    return items;
}

void put(Box& box, TextLine line, double x, double y) {
    box.origin = box.origin == content::OriginId::program ? line.origin : box.origin;
    Box part;
    part.items = std::move(line.items);
    part.links = std::move(line.links);
    part.numbers = std::move(line.numbers);
    part.notes = std::move(line.notes);
    for (std::size_t const anchor : line.anchors) {
        part.anchors.push_back({anchor, 0});
    }
    put(box, std::move(part), {x, y});
}

void put(Box& box, TextBlock block, double x, double y) {
    for (TextLine& line : block.lines) {
        put(box, std::move(line), x, y);
        y += block.leading;
    }
}

} // namespace brief::layout
