#include "layout/index.hpp"

#include "layout/blocks.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace brief::layout {

namespace {

constexpr char const* entry_style = "index-entry";
constexpr char const* no_break_space = "\u00a0";

content::Inline program_inline(std::string text) {
    return {content::Text{std::move(text), content::OriginId::program}};
}

double width_of(Typesetter& typesetter, std::string const& text) {
    return typesetter.measure({program_inline(text)}, entry_style, Measured::line);
}

std::string range(Typesetter const& typesetter, IndexNumber const& number) {
    std::string const first = typesetter.number(number.first);
    return number.first == number.last ? first : first + "–" + typesetter.number(number.last);
}

/// What is kept between two numbers: a range is as wide as the two at its ends and a dash, so that it never
/// takes more room than they do.
double gap_between(Typesetter& typesetter, IndexSlot const& slot) {
    double const zero = width_of(typesetter, "0");
    double const separator = width_of(typesetter, "0" + slot.separator + "0") - 2 * zero;
    double const dash = width_of(typesetter, "0–0") - 2 * zero;
    return std::max(separator, dash);
}

/// An entry with room for as many numbers as it has places in the brief: no more pages can have it.
Box entry_box(Typesetter& typesetter, content::Index const& index, std::size_t i, page::NodeId list) {
    Frame const& frame = typesetter.frame();
    model::IndexBlock const& measures = typesetter.layout().index;
    content::IndexEntry const& entry = index.entries[i];
    page::NodeId const body =
        typesetter.node(typesetter.node(list, page::Role::list_item), page::Role::list_body);
    content::Inlines name = entry.name;
    name.push_back(program_inline(no_break_space));
    double const hang = measures.hang.pt;
    TextBlock text =
        typesetter.set(name, entry_style, frame.main - hang, body, LineForm{Align::start, -hang});
    Box box;
    box.what = "an entry of the index";
    IndexSlot slot;
    slot.anchor = entry.anchor;
    slot.node = body;
    slot.start = frame.axis;
    slot.hang = hang;
    slot.width = frame.main;
    // A line's width counts from where the lines behind the first start.
    slot.text_end = hang + (text.lines.empty() ? 0 : text.lines.back().width) + measures.number_gap.pt;
    slot.baseline = std::max(text.height() - text.leading, 0.0) + text.baseline;
    slot.leading = text.leading;
    slot.name = content::plain_text(entry.name);
    slot.separator = index.separator;
    double const number =
        typesetter.keep_number(typesetter.style(entry_style), typesetter.document().properties.language);
    std::vector<double> const widths(std::max<std::size_t>(entry.most, 1), number);
    std::size_t const more = index_lines(slot, widths, gap_between(typesetter, slot)).back();
    box.height = text.height() + static_cast<double>(more) * text.leading;
    put(box, std::move(text), frame.axis + hang, 0);
    box.index_numbers = std::move(slot);
    return box;
}

/// The numbers, whose links say the name in front of them, with the page that each leads to.
SetIndexNumbers
led_to(Box box, IndexSlot const& slot, std::map<std::string, std::size_t> const& first_pages) {
    SetIndexNumbers out;
    for (BoxLink& link : box.links) {
        out.pages.push_back(first_pages.at(link.description));
        link.description = slot.name + slot.separator + link.description;
        out.links.push_back(std::move(link));
    }
    out.items = std::move(box.items);
    return out;
}

} // namespace

std::vector<IndexNumber> index_numbers(std::vector<std::size_t> const& pages) {
    constexpr std::size_t least = 3; // pages of a range
    std::vector<IndexNumber> out;
    for (std::size_t i = 0; i < pages.size();) {
        std::size_t end = i + 1;
        while (end < pages.size() && pages[end] == pages[end - 1] + 1) {
            ++end;
        }
        if (end - i >= least) {
            out.push_back({pages[i], pages[end - 1]});
            i = end;
            continue;
        }
        for (; i < end; ++i) {
            out.push_back({pages[i], pages[i]});
        }
    }
    return out;
}

std::vector<std::size_t> index_lines(IndexSlot const& slot, std::vector<double> const& widths, double gap) {
    std::vector<std::size_t> out;
    std::size_t line = 0;
    double x = slot.text_end;
    for (double const width : widths) {
        bool const first = out.empty() || out.back() != line;
        double const start = first ? x : x + gap;
        // A number that no line has room for stands out of one, but does not ask for another.
        if (start + width > slot.width && x > slot.hang) {
            ++line;
            x = slot.hang + width;
        } else {
            x = start + width;
        }
        out.push_back(line);
    }
    return out;
}

SetIndexNumbers
set_index_numbers(Typesetter& typesetter, IndexSlot const& slot, std::vector<std::size_t> const& pages) {
    std::vector<IndexNumber> const numbers = index_numbers(pages);
    std::vector<std::string> texts;
    std::vector<double> widths;
    std::map<std::string, std::size_t> first_pages;
    for (IndexNumber const& number : numbers) {
        texts.push_back(range(typesetter, number));
        widths.push_back(width_of(typesetter, texts.back()));
        first_pages[texts.back()] = number.first;
    }
    std::vector<std::size_t> const lines = index_lines(slot, widths, gap_between(typesetter, slot));
    page::NodeId const node = texts.empty() ? slot.node : typesetter.node(slot.node, page::Role::reference);
    Box box;
    for (std::size_t i = 0; i < texts.size();) {
        std::size_t const line = lines[i];
        content::Inlines text;
        for (; i < texts.size() && lines[i] == line; ++i) {
            content::Link link;
            link.anchor = slot.anchor;
            link.children = {program_inline(texts[i])};
            text.push_back({std::move(link)});
            if (i + 1 < texts.size()) {
                text.push_back(program_inline(slot.separator));
            }
        }
        constexpr double wide = 1e6;
        TextBlock set = typesetter.set(text, entry_style, wide, node);
        double const x = slot.start + (line == 0 ? slot.text_end : slot.hang);
        // A name may have higher lines than its numbers, for the sake of its script.
        double const y = slot.baseline + static_cast<double>(line) * slot.leading - set.baseline;
        put(box, std::move(set), x, y);
    }
    return led_to(std::move(box), slot, first_pages);
}

void add_index(Typesetter& typesetter, Galley& galley, content::Index const& index, page::NodeId parent) {
    page::NodeId const node = typesetter.node(parent, page::Role::index);
    page::NodeId const list = typesetter.node(node, page::Role::list);
    for (std::size_t i = 0; i < index.entries.size(); ++i) {
        galley.add(entry_box(typesetter, index, i, list));
        galley.add_space(typesetter.layout().index.gap.pt);
    }
}

} // namespace brief::layout
