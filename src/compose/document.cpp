#include "compose/compose.hpp"
#include "compose/composer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace brief::compose {

namespace {

std::vector<content::Block> records_of(Composer& composer, model::Section const& section) {
    switch (section.kind) {
    case model::SectionKind::prose: return {};
    case model::SectionKind::quotations: return compose_quotations(composer, section);
    case model::SectionKind::people:
        return section.form.value == "card"       ? compose_card(composer, section)
               : section.form.value == "cards"    ? compose_case_cards(composer, section)
               : section.form.value == "register" ? compose_register(composer, section)
                                                  : compose_people(composer, section);
    case model::SectionKind::timeline: return compose_timeline(composer, section);
    case model::SectionKind::asks: return compose_asks(composer, section);
    case model::SectionKind::sources: return compose_sources(composer, section);
    case model::SectionKind::changes: return compose_changes(composer, section);
    case model::SectionKind::chart:
    case model::SectionKind::chapter: return {};                     // made as a whole
    case model::SectionKind::contents: return {content::Contents{}}; // filled when all sections are known
    case model::SectionKind::index: return {content::Index{}};       // the same
    }
    return {};
}

void add(std::vector<content::Block>& to, std::vector<content::Block> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Where and how a section is set.
void take_form(Composer& composer, model::Section const& section, content::Section& out) {
    constexpr std::int64_t most_columns = 3;
    if (section.columns < 1 || section.columns > most_columns) {
        composer.report(error(
            Code::bad_value,
            section.span,
            fmt::format("a section has 1 to {} columns, found {}", most_columns, section.columns),
            {"take \"columns\" out, or make it 2"}
        ));
        return;
    }
    out.columns = static_cast<std::size_t>(section.columns);
    out.landscape = section.landscape;
    out.starts_page = section.new_page;
}

content::NotePlace note_place(model::NoteSystem system) {
    switch (system) {
    case model::NoteSystem::page: return content::NotePlace::foot;
    case model::NoteSystem::section: return content::NotePlace::section;
    case model::NoteSystem::end: return content::NotePlace::end;
    }
    return content::NotePlace::foot;
}

/// A callout holds the words that lead to its asks, too.
void gather_callout(std::vector<content::Block>& blocks) {
    auto const found = std::ranges::find_if(blocks, [](content::Block const& block) {
        return std::holds_alternative<content::Callout>(block);
    });
    if (found == blocks.end()) {
        return;
    }
    content::Callout callout = std::move(std::get<content::Callout>(*found));
    blocks.erase(found);
    std::vector<content::Inlines> items;
    std::vector<content::Block> rest;
    for (content::Block& block : blocks) {
        if (auto* const paragraph = std::get_if<content::Paragraph>(&block)) {
            items.push_back(std::move(paragraph->text));
        } else {
            rest.push_back(std::move(block));
        }
    }
    std::ranges::move(callout.items, std::back_inserter(items));
    blocks.assign(1, content::Callout{std::move(items)});
    add(blocks, std::move(rest));
}

content::Section compose_chapter(Composer& composer, model::Section const& section) {
    std::string const what = fmt::format("chapter “{}”", section.heading.value);
    content::Section out;
    out.is_chapter = true;
    out.starts_page = true;
    out.heading = composer.text(section.heading, what, "heading");
    if (!section.text.empty()) {
        out.deck = read_line(section.text, what, composer.prose());
    }
    return out;
}

/// Gives a chapter or a section inside of one its number: "2", "2.1".
void number(Composer& composer, model::Section const& section, std::string number, content::Section& out) {
    auto const made = [&](std::string text) {
        return composer.made(std::move(text), section.span, "the numbers of sections", "number");
    };
    if (out.is_chapter) {
        composer.document().running.chapter = composer.words().label("chapter.running");
        out.numeral = made(std::move(number));
    } else if (!number.empty()) {
        content::Inlines heading = made(number + "\u00a0");
        append(heading, std::move(out.heading));
        out.heading = std::move(heading);
    }
}

/// Refuses what sections of this kind do not have.
void check_keys(Composer& composer, model::Section const& section) {
    auto refuse = [&](Span span, std::string_view what, std::string_view key, std::string_view kind) {
        composer.report(error(
            Code::bad_value,
            span,
            fmt::format("a section of kind \"{}\" {}", model::spelling(section.kind), what),
            {fmt::format("take \"{}\" out, or make it a section of kind \"{}\"", key, kind)}
        ));
    };
    bool const people = section.kind == model::SectionKind::people;
    if (section.photos && !people) {
        refuse(section.span, "shows no photos", "photos", "people");
    }
    if (!section.caption.empty() && !people) {
        refuse(section.caption.span, "has no table with a caption", "caption", "people");
    }
    if (section.place != model::Placement::here && section.kind != model::SectionKind::chart) {
        refuse(section.span, "stands where it is named", "place", "chart");
    }
}

// NOLINTNEXTLINE(readability-function-size): the parts of a section, one behind the other
content::Section compose_section(Composer& composer, model::Section const& section) {
    std::string what = fmt::format("section “{}”", section.heading.value);
    content::Section out;
    check_keys(composer, section);
    if (section.kind == model::SectionKind::chapter) {
        return compose_chapter(composer, section);
    }
    if (section.kind == model::SectionKind::chart) { // its heading, text and note are the figure's
        out.blocks = compose_chart(composer, section);
        take_form(composer, section, out);
        return out;
    }
    out.heading = composer.text(section.heading, what, "heading");
    bool const contents = section.kind == model::SectionKind::contents;
    if ((contents || section.kind == model::SectionKind::index) && section.heading.empty()) {
        std::string title = composer.words().label(contents ? "contents.heading" : "index.heading");
        out.heading = composer.made(std::move(title), section.span, what, "heading");
    }
    if (!section.text.empty()) {
        bool asks = section.kind == model::SectionKind::asks;
        std::vector<content::Block> prose =
            read_prose(section.text, what, asks ? "ask" : "body", composer.prose());
        add(out.blocks, shape_prose(composer, section, std::move(prose)));
    }
    if (!section.note.empty() && section.note_place == model::NotePlace::side) {
        out.side_note = read_line(section.note, what + ", note", composer.prose());
    }
    std::vector<content::Block> note;
    if (!section.note.empty() && section.note_place != model::NotePlace::side) {
        bool sources = section.kind == model::SectionKind::sources;
        std::string style = sources ? "source-note" : "small-print";
        note = read_prose(section.note, what + ", note", style, composer.prose());
        if (section.kind == model::SectionKind::quotations) {
            explain_check(composer, section, note);
        }
    }
    if (section.note_place == model::NotePlace::before) {
        add(out.blocks, std::exchange(note, {}));
    }
    add(out.blocks, records_of(composer, section));
    gather_callout(out.blocks);
    add(out.blocks, std::move(note));
    take_form(composer, section, out);
    return out;
}

/// The last block of this kind in a section; null without one.
template <class Wanted>
Wanted* block_of(content::Section& section) {
    Wanted* found = nullptr;
    for (content::Block& block : section.blocks) {
        auto* const block_found = std::get_if<Wanted>(&block);
        found = block_found != nullptr ? block_found : found;
    }
    return found;
}

/// A list that the program makes of the rest of the brief, and that has come out empty.
void report_empty(Composer& composer, model::Section const& section, std::string mend) {
    composer.report(error(
        Code::nothing_selected,
        section.span,
        fmt::format("this section of kind {} has nothing to list", model::spelling(section.kind)),
        {std::move(mend)}
    ));
}

/// Everybody whom the sections name.
void fill_index(Composer& composer) {
    std::vector<content::Section>& sections = composer.document().sections;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        auto* const index = block_of<content::Index>(sections[i]);
        if (index == nullptr) {
            continue;
        }
        index->entries = index_entries(composer);
        index->separator = composer.words().label("index.separator");
        if (index->entries.empty()) {
            report_empty(composer, composer.briefing().sections[i], "add a section of people, or remove it");
        }
    }
}

/// Every section with a heading but the list of contents itself.
void fill_contents(Composer& composer) {
    std::vector<content::Section>& sections = composer.document().sections;
    auto const contents_of = block_of<content::Contents>;
    std::vector<content::ContentsEntry> entries;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (!sections[i].heading.empty() && contents_of(sections[i]) == nullptr) {
            content::Inlines title = sections[i].heading;
            if (!sections[i].numeral.empty()) {
                title = sections[i].numeral;
                content::Text const space{"\u00a0", content::OriginId::program};
                title.push_back({space});
                append(title, sections[i].heading);
            }
            entries.push_back({std::move(title), i, sections[i].level});
        }
    }
    for (std::size_t i = 0; i < sections.size(); ++i) {
        content::Contents* contents = contents_of(sections[i]);
        if (contents == nullptr) {
            continue;
        }
        contents->entries = entries;
        if (entries.empty()) {
            report_empty(
                composer, composer.briefing().sections[i], "give other sections a heading, or remove it"
            );
        }
    }
}

} // namespace

Result<content::Document> document(
    view::View const& view,
    model::Briefing const& briefing,
    model::Labels const& labels,
    Sources const& sources,
    editions::Edition const* previous
) {
    Composer composer(view, briefing, labels, sources, previous);
    compose_front(composer);
    compose_letter(composer);
    std::vector<std::string> const numbers = section_numbers(briefing);
    bool inside = false; // of a chapter
    for (std::size_t i = 0; i < briefing.sections.size(); ++i) {
        model::Section const& section = briefing.sections[i];
        content::Section made = compose_section(composer, section);
        inside = inside || made.is_chapter;
        made.level = inside && !made.is_chapter ? 2 : 1;
        if (ReferenceTarget const* const target = composer.references().find(section.id.value)) {
            made.anchor = target->anchor;
        }
        number(composer, section, numbers[i], made);
        composer.document().sections.push_back(std::move(made));
    }
    fill_contents(composer);
    fill_index(composer);
    compose_cover(composer);
    composer.document().note_place = note_place(briefing.notes);
    composer.document().notes_heading =
        composer.made(composer.words().label("notes.heading"), briefing.span, "the notes", "heading");
    Diagnostics diagnostics = composer.diagnostics();
    if (has_errors(diagnostics)) {
        return failure(std::move(diagnostics));
    }
    return std::move(composer.document());
}

} // namespace brief::compose
