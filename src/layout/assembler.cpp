#include "layout/assembler.hpp"

#include "layout/blocks.hpp"
#include "layout/column_fill.hpp"
#include "layout/furniture.hpp"
#include "layout/index.hpp"
#include "layout/letter.hpp"
#include "layout/marking_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace brief::layout {

namespace {

/// A link inside the brief whose end has no place yet.
struct OpenLink {
    std::size_t page = 0;
    std::size_t link = 0;
    std::optional<std::size_t> section;
    std::optional<std::size_t> entry;
    std::optional<std::size_t> anchor;
    std::optional<std::size_t> on_page; ///< the anchor's first place there; else its first in the brief
    std::size_t note = 0;               ///< where it leads to none of these
};

/// Where an anchor stands, in the order of the pages.
struct AnchorPlaces {
    std::vector<std::size_t> pages; ///< from 0, each once
    std::vector<page::Destination> places;
};

class Assembler {
public:
    Assembler(Parts& parts, PageInput const& input, Typesetter& typesetter) :
        parts_(parts),
        typesetter_(typesetter),
        rows_(input.rows),
        rules_(input.rules),
        note_places_(parts.notes.size()),
        section_pages_(typesetter.document().sections.size()),
        section_places_(typesetter.document().sections.size()) {}

    page::Pages run(PageBreaks const& breaks);

private:
    void note_anchors(Box const& box, std::size_t page);
    void find_pages(PageBreaks const& breaks);
    std::string page_of(std::size_t anchor);
    void put_index_numbers(IndexSlot const& slot, page::Point at);
    void put_head(PagePlan const& plan);
    void fill_page(PagePlan const& plan);
    double put_columns(std::size_t first, std::size_t end, double y);
    void put_box(Box const& box, std::vector<page::Item> items, page::Point at);
    void put_page_number(PageNumberSlot const& slot, page::Point at);
    void put_notes(std::vector<NotePart> const& parts);
    double put_note(NotePart const& part, page::Point at);
    void put_items(std::vector<page::Item> items, page::Point at);
    void put_links(std::vector<BoxLink> const& links, page::Point at);
    void put_numbers(std::vector<InlineNumberSlot> const& numbers, page::Point at);
    std::optional<page::Destination> place_of(OpenLink const& open) const;
    void resolve_links();
    void turn_round();

    page::Page& page() { return out_.pages.back(); }

    Parts& parts_;
    Typesetter& typesetter_;
    std::vector<Row> const& rows_;
    PageRules const& rules_;
    page::Pages out_;
    std::vector<std::optional<page::Destination>> note_places_;
    std::vector<std::size_t> section_pages_; ///< from 0, by section
    std::vector<std::optional<page::Destination>> section_places_;
    std::map<std::size_t, page::Destination> entry_places_;
    std::map<std::size_t, AnchorPlaces> anchors_;
    std::vector<OpenLink> open_links_;
    PagePlace place_; ///< of the last box so far
};

/// The page of what is led to in a box, once.
void Assembler::note_anchors(Box const& box, std::size_t page) {
    for (BoxAnchor const& anchor : box.anchors) {
        std::vector<std::size_t>& pages = anchors_[anchor.anchor].pages;
        if (pages.empty() || pages.back() != page) {
            pages.push_back(page);
        }
    }
}

void Assembler::find_pages(PageBreaks const& breaks) {
    for (std::size_t page = 0; page < breaks.pages.size(); ++page) {
        PagePlan const& plan = breaks.pages[page];
        for (std::size_t figure = plan.first_figure; figure < plan.end_figure; ++figure) {
            note_anchors(parts_.galley.figures()[figure], page);
        }
        for (std::size_t i = plan.first; i < plan.end; ++i) {
            Box const& box = parts_.galley.boxes()[i];
            note_anchors(box, page);
            if (box.heading && box.heading->section) {
                section_pages_.at(*box.heading->section) = page;
            }
        }
    }
}

/// In the digits of the brief; empty for what stands nowhere.
std::string Assembler::page_of(std::size_t anchor) {
    auto const found = anchors_.find(anchor);
    return found == anchors_.end() ? std::string() : typesetter_.number(found->second.pages.front() + 1);
}

void Assembler::put_numbers(std::vector<InlineNumberSlot> const& numbers, page::Point at) {
    for (InlineNumberSlot const& slot : numbers) {
        put_items(typesetter_.set_number(slot, page_of(slot.anchor)), at);
    }
}

void Assembler::put_index_numbers(IndexSlot const& slot, page::Point at) {
    std::vector<std::size_t> pages = anchors_[slot.anchor].pages;
    for (std::size_t& page : pages) {
        ++page;
    }
    SetIndexNumbers set = set_index_numbers(typesetter_, slot, pages);
    put_items(std::move(set.items), at);
    std::size_t const first = open_links_.size();
    put_links(set.links, at);
    for (std::size_t i = 0; i < set.pages.size(); ++i) {
        open_links_[first + i].on_page = set.pages[i] - 1;
    }
}

void Assembler::put_page_number(PageNumberSlot const& slot, page::Point at) {
    std::string number = typesetter_.number(section_pages_.at(slot.section) + 1);
    put_items(page_number_items(typesetter_, slot, number), at);
}

void Assembler::put_items(std::vector<page::Item> items, page::Point at) {
    page::append(page().items, std::move(items), at);
}

void Assembler::put_links(std::vector<BoxLink> const& links, page::Point at) {
    for (BoxLink const& link : links) {
        page::Link made;
        made.area = {link.area.x + at.x, link.area.y + at.y, link.area.width, link.area.height};
        made.node = link.node;
        made.description = link.description;
        if (std::size_t const sign = made.description.find(content::page_number_sign);
            link.anchor && sign != std::string::npos) {
            std::size_t const length = std::string_view(content::page_number_sign).size();
            made.description.replace(sign, length, page_of(*link.anchor));
        }
        if (link.uri.empty()) {
            OpenLink open;
            open.page = out_.pages.size() - 1;
            open.link = page().links.size();
            open.section = link.section;
            open.entry = link.entry;
            open.anchor = link.anchor;
            open.note = link.note;
            open_links_.push_back(open);
            made.target = page::Destination{};
        } else {
            made.target = link.uri;
        }
        page().links.push_back(std::move(made));
    }
}

/// One part of a note; the height that it takes.
double Assembler::put_note(NotePart const& part, page::Point at) {
    NoteBox const& box = parts_.notes[part.note];
    double y = at.y + box.size.gap;
    if (part.from > 0) {
        put_items(note_continued(typesetter_, part.note), {at.x, y});
        y += continued_height(typesetter_);
    }
    if (!note_places_[part.note]) {
        note_places_[part.note] = page::Destination{out_.pages.size() - 1, at};
    }
    for (std::size_t line = part.from; line < part.to; ++line) {
        std::vector<page::Item> items = box.lines[line].items;
        for (InlineNumberSlot const& slot : box.lines[line].numbers) {
            page::append(items, typesetter_.set_number(slot, page_of(slot.anchor)), {});
        }
        if (part.again) {
            // Every page that has a mark of a note shows it; it is read out once.
            for (page::Item& item : items) {
                item.owner = page::Artifact::layout;
            }
        } else {
            put_links(box.lines[line].links, {at.x, y});
        }
        put_items(std::move(items), {at.x, y});
        y += box.size.line;
    }
    if (part.to < box.size.lines) {
        put_items(note_continues(typesetter_), {at.x, y});
        y += continued_height(typesetter_);
    }
    return y - at.y;
}

void Assembler::put_notes(std::vector<NotePart> const& parts) {
    if (parts.empty()) {
        return;
    }
    Frame const& frame = typesetter_.frame();
    model::NotesBlock const& measures = typesetter_.layout().notes;
    double step = note_width(typesetter_) + measures.column_gap.pt;
    NoteColumns columns = place_notes(parts, rules_);
    double top = frame.top + frame.height - columns.height;
    page::Item rule =
        horizontal_rule(typesetter_, measures.rule, frame.axis, frame.axis + measures.rule_length.pt, 0);
    put_items({std::move(rule)}, {frame.start, top - measures.rule_gap.pt});
    std::size_t column = 0;
    double y = top;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (column + 1 < columns.starts.size() && columns.starts[column + 1] == i) {
            ++column;
            y = top;
        }
        double const x = frame.start + frame.axis + step * static_cast<double>(column);
        y += put_note(parts[i], {x, y});
    }
}

void Assembler::put_box(Box const& box, std::vector<page::Item> items, page::Point at) {
    put_items(std::move(items), at);
    put_links(box.links, at);
    put_numbers(box.numbers, at);
    for (BoxAnchor const& anchor : box.anchors) {
        anchors_[anchor.anchor].places.push_back({out_.pages.size() - 1, {at.x, at.y + anchor.y}});
    }
    if (box.page_number) {
        put_page_number(*box.page_number, at);
    }
    if (box.index_numbers) {
        put_index_numbers(*box.index_numbers, at);
    }
    if (box.begins_note) {
        note_places_.at(*box.begins_note) = page::Destination{out_.pages.size() - 1, at};
    }
    if (box.begins_entry) {
        entry_places_.emplace(*box.begins_entry, page::Destination{out_.pages.size() - 1, at});
    }
    if (box.beside_heading) {
        out_.outline.push_back(
            {box.beside_heading->level, box.beside_heading->title, {out_.pages.size() - 1, at}}
        );
    }
    if (box.heading) {
        page::Destination target{out_.pages.size() - 1, at};
        out_.outline.push_back({box.heading->level, box.heading->title, target});
        if (box.heading->section) {
            section_places_.at(*box.heading->section) = target;
        }
    }
}

/// Boxes of one stretch in its columns, from `y` on; the height that they take.
double Assembler::put_columns(std::size_t first, std::size_t end, double y) {
    std::vector<Box> const& boxes = parts_.galley.boxes();
    ColumnStretch const& stretch = parts_.galley.stretches()[boxes[first].stretch];
    FilledColumns const columns = balance_columns(rows_, first, end, stretch.columns);
    std::size_t begin = first;
    for (std::size_t column = 0; column < columns.ends.size(); ++column) {
        double const x = typesetter_.frame().start + stretch.step * static_cast<double>(column);
        ColumnFilling filling;
        for (std::size_t i = begin; i < columns.ends[column]; ++i) {
            if (i == begin && rows_[i].header > 0) {
                put_items(parts_.galley.headers()[*boxes[i].header].items, {x, y});
            }
            filling.add(rows_[i]);
            put_box(boxes[i], parts_.galley.take_items(i), {x, y + filling.top()});
        }
        begin = columns.ends[column];
    }
    return columns.height;
}

void Assembler::fill_page(PagePlan const& plan) {
    Frame const& frame = typesetter_.frame();
    std::vector<Box> const& boxes = parts_.galley.boxes();
    double y = frame.top;
    for (std::size_t i = plan.first_figure; i < plan.end_figure; ++i) {
        Box const& figure = parts_.galley.figures()[i];
        put_box(figure, figure.items, {frame.start, y});
        y += figure.height;
    }
    double const top = y;
    TextGrid grid;
    for (std::size_t i = plan.first; i < plan.end;) {
        std::size_t const columns = parts_.galley.stretches()[boxes[i].stretch].columns;
        if (columns > 1) {
            std::size_t end = i + 1;
            while (end < plan.end && boxes[end].stretch == boxes[i].stretch) {
                ++end;
            }
            y += i == plan.first ? 0 : boxes[i].space;
            y += grid.space_above(rows_[i].grid, y - top);
            y += put_columns(i, end, y);
            i = end;
            continue;
        }
        if (i == plan.first && rows_[i].header > 0) {
            put_items(parts_.galley.headers()[*boxes[i].header].items, {frame.start, y});
            y += rows_[i].header;
        }
        y += i == plan.first ? 0 : boxes[i].space;
        y += grid.space_above(rows_[i].grid, y - top);
        put_box(boxes[i], parts_.galley.take_items(i), {frame.start, y});
        y += boxes[i++].height;
    }
    put_notes(plan.notes);
}

std::optional<page::Destination> Assembler::place_of(OpenLink const& open) const {
    if (open.anchor) {
        auto const found = anchors_.find(*open.anchor);
        if (found == anchors_.end() || found->second.places.empty()) {
            return std::nullopt;
        }
        std::vector<page::Destination> const& places = found->second.places;
        auto const there = std::ranges::find_if(places, [&](page::Destination const& place) {
            return !open.on_page || place.page == *open.on_page;
        });
        return there == places.end() ? places.front() : *there;
    }
    if (open.entry) {
        auto const found = entry_places_.find(*open.entry);
        return found == entry_places_.end() ? std::nullopt : std::optional(found->second);
    }
    return open.section ? section_places_.at(*open.section) : note_places_[open.note];
}

void Assembler::resolve_links() {
    for (OpenLink const& open : open_links_) {
        page::Link& link = out_.pages[open.page].links[open.link];
        link.target = place_of(open).value_or(page::Destination{open.page, {}});
    }
}

/// Everything so far counts from the start of the page; here the start becomes the right.
void Assembler::turn_round() {
    for (page::Page& page : out_.pages) {
        for (page::Item& item : page.items) {
            page::mirror(item, page.size.width);
        }
        for (page::Link& link : page.links) {
            link.area.x = page.size.width - link.area.x - link.area.width;
        }
    }
}

/// The running head names the section that the page begins in. The first page and the opening of a chapter
/// have none.
void Assembler::put_head(PagePlan const& plan) {
    std::vector<Box> const& boxes = parts_.galley.boxes();
    auto move_to = [&](Box const& box) {
        if (!box.heading || !box.heading->section) {
            return;
        }
        content::Section const& section = typesetter_.document().sections[*box.heading->section];
        (section.is_chapter ? place_.chapter : place_.section) = &section;
        if (section.is_chapter) {
            place_.section = nullptr;
        }
    };
    if (plan.first < plan.end) {
        move_to(boxes[plan.first]);
    }
    bool const opens =
        plan.first < plan.end && boxes[plan.first].heading && boxes[plan.first].heading->opens_chapter;
    if (plan.first > 0 && !opens) {
        put_running_head(typesetter_, page(), place_);
    }
    for (std::size_t i = plan.first; i < plan.end; ++i) {
        move_to(boxes[i]);
    }
}

page::Pages Assembler::run(PageBreaks const& breaks) {
    find_pages(breaks);
    for (std::size_t i = 0; i < breaks.pages.size(); ++i) {
        PagePlan const& plan = breaks.pages[i];
        std::vector<Box> const& boxes = parts_.galley.boxes();
        typesetter_.use_frame(boxes[plan.first < plan.end ? plan.first : plan.first - 1].frame);
        out_.pages.emplace_back();
        page().size = typesetter_.frame().page;
        page().label = typesetter_.number(i + 1); // as it is printed
        PageNumber number{i + 1, breaks.pages.size()};
        put_markings(typesetter_, page(), i == 0 ? std::optional(parts_.marking) : std::nullopt);
        if (is_letter(typesetter_)) {
            i == 0 ? put_edge_marks(typesetter_, page()) : put_continuation(typesetter_, page());
        }
        put_head(plan);
        fill_page(plan);
        put_footer(typesetter_, page(), number);
    }
    resolve_links();
    if (typesetter_.right_to_left()) {
        turn_round();
    }
    return std::move(out_);
}

} // namespace

page::Pages assemble(Parts& parts, PageInput const& input, PageBreaks const& breaks, Typesetter& typesetter) {
    return Assembler(parts, input, typesetter).run(breaks);
}

} // namespace brief::layout
