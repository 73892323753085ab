#include "layout/assembler.hpp"

#include "layout/blocks.hpp"
#include "layout/furniture.hpp"
#include "layout/marking_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace brief::layout {

namespace {

/// A link inside the brief whose end has no place yet.
struct OpenLink {
    std::size_t page = 0;
    std::size_t link = 0;
    std::optional<std::size_t> section;
    std::size_t note = 0; ///< where it leads to no section
};

class Assembler {
public:
    Assembler(Parts const& parts, Typesetter& typesetter) :
        parts_(parts),
        typesetter_(typesetter),
        note_places_(parts.notes.size()),
        section_pages_(typesetter.document().sections.size()),
        section_places_(typesetter.document().sections.size()) {}

    page::Pages run(PageBreaks const& breaks);

private:
    void find_section_pages(PageBreaks const& breaks);
    void fill_page(std::size_t first, std::size_t end);
    void put_page_number(PageNumberSlot const& slot, page::Point at);
    void put_notes(std::vector<std::size_t> const& notes);
    void put_items(std::vector<page::Item> items, page::Point at);
    void put_links(std::vector<BoxLink> const& links, page::Point at);
    void resolve_links();
    void turn_round();

    page::Page& page() { return out_.pages.back(); }

    Parts const& parts_;
    Typesetter& typesetter_;
    page::Pages out_;
    std::vector<std::optional<page::Destination>> note_places_;
    std::vector<std::size_t> section_pages_; ///< from 0, by section
    std::vector<std::optional<page::Destination>> section_places_;
    std::vector<OpenLink> open_links_;
};

void Assembler::find_section_pages(PageBreaks const& breaks) {
    std::size_t box = 0;
    for (std::size_t page = 0; page < breaks.ends.size(); ++page) {
        for (; box < breaks.ends[page]; ++box) {
            std::optional<BoxHeading> const& heading = parts_.galley.boxes()[box].heading;
            if (heading && heading->section) {
                section_pages_.at(*heading->section) = page;
            }
        }
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
        if (link.uri.empty()) {
            open_links_.push_back({out_.pages.size() - 1, page().links.size(), link.section, link.note});
            made.target = page::Destination{};
        } else {
            made.target = link.uri;
        }
        page().links.push_back(std::move(made));
    }
}

void Assembler::put_notes(std::vector<std::size_t> const& notes) {
    if (notes.empty()) {
        return;
    }
    Frame const& frame = typesetter_.frame();
    model::NotesBlock const& measures = typesetter_.layout().notes;
    PageRules rules = page_rules(parts_, typesetter_);
    double step = note_width(typesetter_) + measures.column_gap.pt;
    NoteColumns columns = place_notes(notes, rules);
    double top = frame.top + frame.height - columns.height;
    page::Item rule =
        horizontal_rule(typesetter_, measures.rule, frame.axis, frame.axis + measures.rule_length.pt, 0);
    put_items({std::move(rule)}, {frame.start, top});
    std::size_t column = 0;
    double y = top;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        std::size_t note = notes[i];
        NoteBox const& box = parts_.notes[note];
        if (column + 1 < columns.starts.size() && columns.starts[column + 1] == i) {
            ++column;
            y = top;
        }
        page::Point at{frame.start + frame.axis + step * static_cast<double>(column), y};
        std::vector<page::Item> items = box.items;
        bool again = note_places_[note].has_value();
        if (again) {
            // Every page that has a mark of a note shows it; it is read out once.
            for (page::Item& item : items) {
                item.owner = page::Artifact::layout;
            }
        } else {
            note_places_[note] = page::Destination{out_.pages.size() - 1, at};
            put_links(box.links, at);
        }
        put_items(std::move(items), at);
        y += box.height;
    }
}

void Assembler::fill_page(std::size_t first, std::size_t end) {
    Frame const& frame = typesetter_.frame();
    std::vector<Box> const& boxes = parts_.galley.boxes();
    std::vector<std::size_t> notes;
    double y = frame.top;
    if (std::optional<std::size_t> header = boxes[first].header) {
        Box const& repeated = parts_.galley.headers()[*header];
        put_items(repeated.items, {frame.start, y});
        y += repeated.height;
    }
    for (std::size_t i = first; i < end; ++i) {
        Box const& box = boxes[i];
        y += i == first ? 0 : box.space;
        page::Point at{frame.start, y};
        put_items(box.items, at);
        put_links(box.links, at);
        if (box.page_number) {
            put_page_number(*box.page_number, at);
        }
        if (box.heading) {
            page::Destination target{out_.pages.size() - 1, {frame.start, y}};
            out_.outline.push_back({box.heading->level, box.heading->title, target});
            if (box.heading->section) {
                section_places_.at(*box.heading->section) = target;
            }
        }
        for (std::size_t note : box.notes) {
            if (std::ranges::find(notes, note) == notes.end()) {
                notes.push_back(note);
            }
        }
        y += box.height;
    }
    std::ranges::sort(notes);
    put_notes(notes);
}

void Assembler::resolve_links() {
    for (OpenLink const& open : open_links_) {
        page::Link& link = out_.pages[open.page].links[open.link];
        std::optional<page::Destination> const& place =
            open.section ? section_places_.at(*open.section) : note_places_[open.note];
        link.target = place.value_or(page::Destination{open.page, {}});
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

page::Pages Assembler::run(PageBreaks const& breaks) {
    find_section_pages(breaks);
    std::size_t first = 0;
    for (std::size_t i = 0; i < breaks.ends.size(); ++i) {
        out_.pages.emplace_back();
        page().size = typesetter_.frame().page;
        page().label = typesetter_.number(i + 1); // as it is printed
        PageNumber number{i + 1, breaks.ends.size()};
        put_markings(typesetter_, page(), i == 0 ? std::optional(parts_.marking) : std::nullopt);
        fill_page(first, breaks.ends[i]);
        put_footer(typesetter_, page(), number);
        first = breaks.ends[i];
    }
    resolve_links();
    if (typesetter_.right_to_left()) {
        turn_round();
    }
    return std::move(out_);
}

} // namespace

std::vector<Row> rows_of(Parts const& parts) {
    std::vector<Row> rows;
    std::vector<Box> const& boxes = parts.galley.boxes();
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        Row row;
        row.space = boxes[i].space;
        row.height = boxes[i].height;
        row.overhang = boxes[i].overhang;
        row.penalty = boxes[i].penalty;
        row.notes = boxes[i].notes;
        // The first row of a table stands under the header itself.
        std::optional<std::size_t> header = boxes[i].header;
        bool under_header = i > 0 && boxes[i - 1].header == header;
        row.header = header && under_header ? parts.galley.headers()[*header].height : 0;
        rows.push_back(std::move(row));
    }
    return rows;
}

PageRules page_rules(Parts const& parts, Typesetter const& typesetter) {
    PageRules rules;
    rules.height = typesetter.frame().height;
    rules.line = typesetter.layout().page.grid.pt;
    rules.notes_above = typesetter.layout().notes.clearance.pt;
    rules.note_columns =
        static_cast<std::size_t>(std::max<std::int64_t>(1, typesetter.layout().notes.columns));
    for (NoteBox const& note : parts.notes) {
        rules.note_heights.push_back(note.height);
    }
    return rules;
}

page::Pages assemble(Parts const& parts, PageBreaks const& breaks, Typesetter& typesetter) {
    return Assembler(parts, typesetter).run(breaks);
}

} // namespace brief::layout
