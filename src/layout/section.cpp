#include "base/overload.hpp"
#include "layout/blocks.hpp"
#include "layout/set_off.hpp"

#include <algorithm>
#include <utility>

namespace brief::layout {

namespace {

/// Whether a block leaves the side column free for the section's head.
bool leaves_side_free(content::Block const& block) {
    return std::visit(
        overload{
            [](content::Paragraph const&) { return true; },
            [](content::List const&) { return true; },
            [](content::Quotation const& quotation) {
                return quotation.form != content::QuotationForm::beside;
            },
            [](content::Table const&) { return false; },
            [](content::Register const&) { return false; },
            [](content::Timeline const&) { return false; },
            [](content::Portraits const&) { return false; },
            [](content::Contents const&) { return true; },
            [](content::Index const&) { return true; },
            [](content::Callout const&) { return false; },
            [](content::Boxed const&) { return true; },
            [](content::PersonCard const&) { return true; },
            [](content::CaseCards const&) { return false; },
            [](content::Figure const&) { return false; },
            [](content::FullTimeline const&) { return false; },
        },
        block
    );
}

/// Whether a block brings the rule that opens it.
bool has_own_rule(content::Block const& block) {
    return std::holds_alternative<content::Figure>(block) ||
           std::holds_alternative<content::FullTimeline>(block);
}

/// The style of a block's first line, for a block that stands beside a head.
std::string_view first_style(content::Block const& block) {
    if (auto const* paragraph = std::get_if<content::Paragraph>(&block)) {
        return paragraph->style;
    }
    if (std::holds_alternative<content::Contents>(block)) {
        return "contents-entry";
    }
    if (std::holds_alternative<content::Index>(block)) {
        return "index-entry";
    }
    if (auto const* boxed = std::get_if<content::Boxed>(&block)) {
        return boxed->paragraphs.empty() ? "body" : std::string_view(boxed->paragraphs.front().style);
    }
    if (auto const* quotation = std::get_if<content::Quotation>(&block)) {
        return quotation->form == content::QuotationForm::pull ? "pull-quotation" : "indented-quotation";
    }
    if (std::holds_alternative<content::PersonCard>(block)) {
        return "body";
    }
    auto const* list = std::get_if<content::List>(&block);
    if (list != nullptr && list->kind == content::ListKind::paragraphs) {
        return "body";
    }
    return list != nullptr && list->kind == content::ListKind::sources ? "source" : "ask";
}

/// From the top of a line to its baseline, pt.
double baseline_of(Typesetter const& typesetter, std::string_view style) {
    model::TextStyle const& of = typesetter.style(style);
    return of.leading - of.depth;
}

/// Puts a section's small print under its head, at `y`; the height that it takes.
double put_side_note(
    Typesetter& typesetter, content::Section const& section, page::NodeId parent, Box& box, double y
) {
    if (section.side_note.empty()) {
        return 0;
    }
    double gap = typesetter.layout().section.side_note_gap.pt;
    Frame const& frame = typesetter.frame();
    TextBlock note = typesetter.set(
        section.side_note,
        "small-print",
        frame.side > 0 ? frame.side : frame.main,
        typesetter.node(parent, page::Role::paragraph)
    );
    double height = note.height();
    put(box, std::move(note), 0, y + gap);
    return gap + height;
}

/// The number of a section of the document; none of one that was made here.
std::optional<std::size_t> number_of(Typesetter const& typesetter, content::Section const& section) {
    std::vector<content::Section> const& all = typesetter.document().sections;
    auto const found =
        std::ranges::find_if(all, [&](content::Section const& one) { return &one == &section; });
    return found == all.end() ? std::nullopt : std::optional<std::size_t>(found - all.begin());
}

/// Whether there is anything over the first block of a section.
bool opens(Typesetter const& typesetter, content::Section const& section) {
    return !section.heading.empty() || typesetter.layout().section.rule.width.pt > 0;
}

/// The rule over a section and its head, which stands in the side column beside the first line, or, when the
/// block needs that column itself or there is none, in a row of its own.
void open_section(
    Typesetter& typesetter, Galley& galley, content::Section const& section, page::NodeId parent
) {
    model::SectionOpening const& measures = typesetter.layout().section;
    Frame const& frame = typesetter.frame();
    if (!opens(typesetter, section)) {
        return;
    }
    Box box;
    box.what = "the head of section “" + content::plain_text(section.heading) + "”";
    if (measures.rule.width.pt > 0) {
        box.items.push_back(horizontal_rule(typesetter, measures.rule, 0, frame.width, 0));
    }
    box.height = measures.gap.pt;
    if (!section.heading.empty()) {
        bool beside = frame.side > 0 && !section.blocks.empty() && leaves_side_free(section.blocks.front());
        TextBlock head = typesetter.set(
            section.heading,
            "section-head",
            beside           ? frame.side
            : frame.side > 0 ? frame.width
                             : frame.main,
            typesetter.node(parent, section.level > 1 ? page::Role::heading_3 : page::Role::heading_2)
        );
        double height = head.height();
        put(box, std::move(head), 0, box.height);
        box.heading = section_heading(typesetter, section);
        if (beside) {
            // Head and text share their first baseline.
            double head_baseline = baseline_of(typesetter, "section-head");
            double drop = head_baseline - baseline_of(typesetter, first_style(section.blocks.front()));
            box.height += std::max(0.0, drop);
            box.overhang = height - std::max(0.0, drop);
            box.overhang += put_side_note(typesetter, section, parent, box, box.height + box.overhang);
        } else {
            box.height += height;
            box.height += put_side_note(typesetter, section, parent, box, box.height) + measures.own_row.pt;
        }
    }
    forbid_end(box, EndRule::head);
    galley.add(std::move(box));
}

} // namespace

page::Item
horizontal_rule(Typesetter& typesetter, model::Rule const& rule, double from, double to, double y) {
    page::Stroke stroke{rule.width.pt, typesetter.sheet().color(rule.color), {}};
    return {page::Artifact::layout, page::line({from, y}, {to, y}, std::move(stroke))};
}

BoxHeading section_heading(Typesetter const& typesetter, content::Section const& section) {
    return {section.level + 1, content::plain_text(section.heading), number_of(typesetter, section)};
}

void keep_lines(Typesetter const& typesetter, Box& box, std::size_t line, std::size_t count) {
    model::ParagraphRules const& rules = typesetter.layout().paragraph;
    std::size_t const above = line + 1;
    std::size_t const below = count - above;
    bool const orphan = above < static_cast<std::size_t>(rules.orphan);
    bool const widow = below < static_cast<std::size_t>(rules.widow);
    if (below > 0 && (orphan || widow)) {
        forbid_end(box, orphan ? EndRule::orphan : EndRule::widow);
    }
}

void add_lines(Typesetter& typesetter, Galley& galley, TextBlock block, double x, std::string const& what) {
    std::size_t const count = block.lines.size();
    for (std::size_t i = 0; i < count; ++i) {
        Box box;
        box.what = what;
        box.height = block.leading;
        box.grid = {block.grid, block.baseline, block.baseline, false, false};
        keep_lines(typesetter, box, i, count);
        if (box.rule == EndRule::none && i + 1 < count && block.lines[i].hyphenated) {
            forbid_end(box, EndRule::divided_word);
        }
        put(box, std::move(block.lines[i]), x, 0);
        galley.add(std::move(box));
    }
}

void add_paragraph(
    Typesetter& typesetter,
    Galley& galley,
    content::Paragraph const& paragraph,
    page::NodeId parent,
    bool follows
) {
    Frame const& frame = typesetter.frame();
    page::NodeId node = typesetter.node(parent, page::Role::paragraph);
    double const indent = follows ? typesetter.style(paragraph.style).indent : 0;
    TextBlock block =
        typesetter.set(paragraph.text, paragraph.style, frame.main, node, LineForm{Align::start, indent});
    add_lines(typesetter, galley, std::move(block), frame.axis, "a paragraph");
    galley.add_space(typesetter.style(paragraph.style).space_after);
}

namespace {

/// Whether `block` is a paragraph behind another of its style.
bool follows_its_like(content::Block const* before, content::Block const& block) {
    auto const* paragraph = std::get_if<content::Paragraph>(&block);
    auto const* last = before == nullptr ? nullptr : std::get_if<content::Paragraph>(before);
    return paragraph != nullptr && last != nullptr && paragraph->style == last->style;
}

void add_block(
    Typesetter& typesetter,
    Galley& galley,
    content::Block const& block,
    page::NodeId parent,
    content::Block const* before
) {
    std::visit(
        overload{
            [&](content::Paragraph const& b) {
                add_paragraph(typesetter, galley, b, parent, follows_its_like(before, block));
            },
            [&](content::Quotation const& b) { add_quotation(typesetter, galley, b, parent); },
            [&](content::Table const& b) { add_table(typesetter, galley, b, parent); },
            [&](content::Register const& b) { add_register(typesetter, galley, b, parent); },
            [&](content::Timeline const& b) { add_timeline(typesetter, galley, b, parent); },
            [&](content::Portraits const& b) { add_portraits(typesetter, galley, b, parent); },
            [&](content::Contents const& b) { add_contents(typesetter, galley, b, parent); },
            [&](content::Index const& b) { add_index(typesetter, galley, b, parent); },
            [&](content::List const& b) { add_list(typesetter, galley, b, parent); },
            [](content::Callout const&) {}, // set with the head of its section
            [&](content::Boxed const& b) { add_boxed(typesetter, galley, b, parent); },
            [&](content::PersonCard const& b) { add_person_card(typesetter, galley, b, parent); },
            [&](content::CaseCards const& b) { add_case_cards(typesetter, galley, b, parent); },
            [&](content::Figure const& b) { add_figure(typesetter, galley, b, parent); },
            [&](content::FullTimeline const& b) { add_full_timeline(typesetter, galley, b, parent); },
        },
        block
    );
}

/// Whether a section is the card of a person, whose name is its head.
bool shows_card(content::Section const& section) {
    return !section.blocks.empty() && std::holds_alternative<content::PersonCard>(section.blocks.front());
}

/// The block that brings the head of its section; null where the first block is no such one.
template <class Opening>
Opening const* opening_of(content::Section const& section) {
    return section.blocks.empty() ? nullptr : std::get_if<Opening>(&section.blocks.front());
}

/// The columns of a section: its own, or for an index those of the layout.
std::size_t columns_of(Typesetter const& typesetter, content::Section const& section) {
    bool const index = opening_of<content::Index>(section) != nullptr;
    auto const own = std::max<std::int64_t>(typesetter.layout().index.columns, 1);
    return index && section.columns == 1 ? static_cast<std::size_t>(own) : section.columns;
}

/// The frame of a page, upright or turned, and the columns that a section divides its main column into.
class SectionFrame {
public:
    SectionFrame(Typesetter& typesetter, content::Section const& section) :
        typesetter_(typesetter), count_(columns_of(typesetter, section)) {
        typesetter.use_frame(section.landscape ? typesetter.landscape_frame() : 0);
        page_ = section.landscape ? typesetter.landscape_frame() : 0;
        if (count_ > 1) {
            Frame column = typesetter.frame();
            double const gap = typesetter.layout().page.columns.gutter.pt;
            auto const count = static_cast<double>(count_);
            column.main = (column.main - (count - 1) * gap) / count;
            step_ = column.main + gap;
            column_ = typesetter.add_frame(column);
        }
    }

    std::size_t page() const { return page_; }

    /// What follows is set in the columns.
    void enter(Galley& galley) {
        if (count_ > 1 && !inside_) {
            galley.set_columns({count_, step_});
            typesetter_.use_frame(column_);
            inside_ = true;
        }
    }

    /// What follows stands on the page as the text does.
    void leave(Galley& galley) {
        if (inside_) {
            galley.set_columns({});
            inside_ = false;
        }
        typesetter_.use_frame(page_);
    }

    /// What follows stands where the text does again, behind what was as wide as the page.
    void leave_wide() {
        if (!inside_) {
            typesetter_.use_frame(page_);
        }
    }

    /// What follows is as wide as the page, and clear of all that stands at its sides.
    void widen(Galley& galley) {
        leave(galley);
        galley.clear_side();
        if (std::size_t const wide = typesetter_.grid_frame(page_); wide != page_) {
            galley.clear_beside();
            typesetter_.use_frame(wide);
        }
    }

private:
    Typesetter& typesetter_;
    std::size_t count_;
    std::size_t page_ = 0;
    std::size_t column_ = 0;
    double step_ = 0;
    bool inside_ = false;
};

/// The head of a section, by what stands under it.
void add_head(
    Typesetter& typesetter,
    Galley& galley,
    content::Section const& section,
    SectionFrame& frame,
    page::NodeId parent
) {
    auto const* callout = opening_of<content::Callout>(section);
    auto const* cases = opening_of<content::CaseCards>(section);
    auto const* people = opening_of<content::Register>(section);
    if (section.is_chapter) {
        add_chapter(typesetter, galley, section, number_of(typesetter, section), parent);
    } else if (callout != nullptr) {
        add_callout(typesetter, galley, section, *callout, parent);
    } else if (cases != nullptr && !section.heading.empty()) {
        frame.widen(galley);
        add_case_head(typesetter, galley, section, *cases, parent);
    } else if (people != nullptr && !section.heading.empty()) {
        frame.widen(galley);
        add_register_head(typesetter, galley, section, *people, parent);
    } else if (!shows_card(section)) {
        if (!section.blocks.empty() && !leaves_side_free(section.blocks.front())) {
            frame.widen(galley);
        }
        open_section(typesetter, galley, section, parent);
    }
}

} // namespace

void add_section(Typesetter& typesetter, Galley& galley, content::Section const& section) {
    page::NodeId parent = typesetter.node(page::NodeId::document, page::Role::section);
    SectionFrame frame(typesetter, section);
    bool const opens_itself =
        section.heading.empty() && !section.blocks.empty() && has_own_rule(section.blocks.front());
    bool first = &section == &typesetter.document().sections.front();
    galley.clear_side();
    if (!first && !opens_itself) {
        galley.add_space(typesetter.layout().section.space_before.pt);
    }
    if (section.starts_page || galley.frame() != frame.page()) {
        galley.start_page(frame.page());
    }
    if (!typesetter.layout().page.heads_on_grid || section.is_chapter || first) {
        galley.begin_grid();
    }
    if (section.anchor) {
        galley.stand_at(*section.anchor);
    }
    if (!opens_itself) {
        add_head(typesetter, galley, section, frame, parent);
    }
    for (content::Block const& block : section.blocks) {
        if (leaves_side_free(block)) {
            frame.leave_wide();
            frame.enter(galley);
        } else {
            frame.widen(galley);
        }
        content::Block const* const before = &block == &section.blocks.front() ? nullptr : &block - 1;
        add_block(typesetter, galley, block, parent, before);
    }
    frame.leave(galley);
    if (typesetter.document().note_place == content::NotePlace::section) {
        std::vector<std::size_t> const notes = typesetter.take_new_notes();
        galley.add_space(notes.empty() ? 0 : typesetter.layout().notes.clearance.pt);
        add_notes(typesetter, galley, notes, parent);
    }
}

void add_endnotes(Typesetter& typesetter, Galley& galley, std::vector<std::size_t> const& notes) {
    if (notes.empty()) {
        return;
    }
    content::Section section;
    section.heading = typesetter.document().notes_heading;
    section.blocks.emplace_back(content::Paragraph{"note", {}}); // their style, beside the head
    page::NodeId const parent = typesetter.node(page::NodeId::document, page::Role::section);
    galley.clear_side();
    galley.add_space(typesetter.layout().section.space_before.pt);
    if (galley.frame() != 0) {
        typesetter.use_frame(0);
        galley.start_page(0);
    }
    open_section(typesetter, galley, section, parent);
    add_notes(typesetter, galley, notes, parent);
}

} // namespace brief::layout
