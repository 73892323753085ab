#include "layout/assembler.hpp"
#include "layout/blocks.hpp"
#include "layout/layout.hpp"
#include "page/spoken_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::layout {

namespace {

/// Sets the notes whose first marks stand in what was just set, as the last kids of `parent`, in whose
/// reading order they come right behind it.
void set_new_notes(Typesetter& typesetter, std::vector<NoteBox>& notes, page::NodeId parent) {
    for (std::size_t note : typesetter.take_new_notes()) {
        notes[note] = make_note(typesetter, note, parent);
    }
}

Galley make_galley(Typesetter& typesetter, std::vector<NoteBox>& notes, Options const& options) {
    Galley galley;
    add_letterhead(typesetter, galley, options.logo ? &*options.logo : nullptr);
    add_title_block(typesetter, galley);
    set_new_notes(typesetter, notes, page::NodeId::document);
    for (content::Section const& section : typesetter.document().sections) {
        add_section(typesetter, galley, section);
        set_new_notes(typesetter, notes, page::NodeId::document);
    }
    return galley;
}

void report_tall_rows(Typesetter& typesetter, Galley const& galley, PageBreaks const& breaks) {
    for (std::size_t row : breaks.too_tall) {
        typesetter.report(error(
            Code::block_too_tall,
            Span{},
            fmt::format("{} does not fit on a page with the notes it needs", galley.boxes()[row].what),
            {"shorten it, or divide it into two"}
        ));
    }
}

/// Where in what is named the page ends, and the rule that is broken by it.
std::string broken(EndRule rule, std::string const& what) {
    switch (rule) {
    case EndRule::none: break;
    case EndRule::opening:
        return fmt::format("behind {}: letterhead, title and first section should stand together", what);
    case EndRule::head: return fmt::format("behind {}: a head should stand with what it heads", what);
    case EndRule::table_head:
        return fmt::format("behind the head of {}: it should stand with the first row", what);
    case EndRule::lone_row: return fmt::format("behind {}: no row should stand alone", what);
    case EndRule::lone_entry: return fmt::format("behind {}: no entry should stand alone", what);
    case EndRule::orphan: return fmt::format("in {}: its first lines should stand together (orphan)", what);
    case EndRule::divided_word: return fmt::format("in {}: no page should end in a divided word", what);
    case EndRule::widow: return fmt::format("in {}: its last lines should stand together (widow)", what);
    }
    return fmt::format("behind {}", what);
}

Diagnostic relaxed(std::string message) {
    return warning(
        Code::relaxed_break,
        Span{},
        std::move(message),
        {"shorten what stands there, or divide what is long and stands in one piece, such as a quotation"}
    );
}

/// A block that no page can hold breaks every rule around it; then that alone is worth telling.
void report_broken_rules(Typesetter& typesetter, Galley const& galley, PageBreaks const& breaks) {
    if (!breaks.too_tall.empty()) {
        return;
    }
    for (std::size_t row : breaks.relaxed) {
        Box const& box = galley.boxes()[row];
        auto page =
            std::ranges::lower_bound(breaks.pages, row + 1, {}, &PagePlan::end) - breaks.pages.begin() + 1;
        typesetter.report(relaxed(fmt::format("page {} ends {}", page, broken(box.rule, box.what))));
    }
    for (std::size_t page : breaks.crowded) {
        typesetter.report(relaxed(fmt::format(
            "on page {} the side column reaches beyond the foot: it should end with the text", page + 1
        )));
    }
    for (std::size_t note : breaks.late_notes) {
        typesetter.report(relaxed(fmt::format(
            "note {} begins on a later page than its mark: there are too many notes, or too long ones",
            note + 1
        )));
    }
}

void check_page_limit(Typesetter& typesetter, std::size_t pages, Options const& options) {
    if (options.max_pages && static_cast<std::int64_t>(pages) > *options.max_pages) {
        typesetter.report(error(
            Code::page_limit,
            Span{},
            fmt::format("the brief has {} pages, and may have {}", pages, *options.max_pages),
            {"shorten it, or raise max_pages in its definition"}
        ));
    }
}

page::Properties properties_of(content::Properties const& content, Options const& options) {
    page::Properties properties;
    properties.title = content.title;
    properties.author = content.author;
    properties.subject = content.subject;
    properties.keywords = content.keywords;
    properties.language = content.language;
    properties.date = options.date;
    properties.producer = options.producer;
    return properties;
}

} // namespace

Result<Warned<page::Pages>> paginate(
    content::Document const& document,
    model::Stylesheet const& stylesheet,
    TextTools tools,
    Options const& options
) {
    model::PageGeometry const& geometry = stylesheet.definition.page;
    std::string size_name = options.page_size.empty() ? geometry.size.value : options.page_size;
    std::optional<page::Size> size = page_size(size_name);
    if (!size) {
        return failure(error(
            Code::bad_value,
            geometry.size.span,
            fmt::format("there is no page size \"{}\"", size_name),
            {"write \"A4\" or \"Letter\""}
        ));
    }
    Typesetter typesetter(document, stylesheet, make_frame(geometry, *size), std::move(tools));
    std::vector<NoteBox> notes(document.notes.size());
    page::NodeId marking = typesetter.node(page::NodeId::document, page::Role::section);
    Galley galley = make_galley(typesetter, notes, options);
    Parts parts{galley, notes, marking};
    PageBreaks breaks = choose_pages(rows_of(parts), page_rules(parts, typesetter));
    report_tall_rows(typesetter, galley, breaks);
    report_broken_rules(typesetter, galley, breaks);
    check_page_limit(typesetter, breaks.pages.size(), options);
    page::Pages pages = assemble(parts, breaks, typesetter);
    if (has_errors(typesetter.diagnostics())) {
        return failure(typesetter.diagnostics());
    }
    pages.properties = properties_of(document.properties, options);
    pages.structure = std::move(typesetter.structure());
    page::say_right_to_left(pages);
    return Warned<page::Pages>{std::move(pages), typesetter.diagnostics()};
}

} // namespace brief::layout
