#include "compose/compose.hpp"
#include "compose/composer.hpp"
#include "language/language.hpp"

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
        return section.form.value == "card"    ? compose_card(composer, section)
               : section.form.value == "cards" ? compose_case_cards(composer, section)
                                               : compose_people(composer, section);
    case model::SectionKind::timeline: return compose_timeline(composer, section);
    case model::SectionKind::asks: return compose_asks(composer, section);
    case model::SectionKind::sources: return compose_sources(composer, section);
    case model::SectionKind::changes: return compose_changes(composer, section);
    case model::SectionKind::chart:
    case model::SectionKind::chapter: return {};                     // made as a whole
    case model::SectionKind::contents: return {content::Contents{}}; // filled when all sections are known
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

/// Counts chapters and the sections in them: "2", "2.1". What stands before the first chapter has no number.
class Numbering {
public:
    explicit Numbering(Composer& composer) : composer_(composer), language_(composer.briefing().language) {}

    void number(model::Section const& section, content::Section& out) {
        if (out.is_chapter) {
            inside_ = true;
            composer_.document().running.chapter = composer_.words().label("chapter.running");
            numbered_ = section.numbered;
            section_ = 0;
            if (numbered_) {
                ++chapter_;
                out.numeral = made(language_.digits(fmt::format("{}", chapter_)), section.span);
            }
            return;
        }
        out.level = inside_ ? 2 : 1;
        if (inside_ && numbered_ && !out.heading.empty()) {
            ++section_;
            content::Inlines heading =
                made(language_.digits(fmt::format("{}.{}\u00a0", chapter_, section_)), section.span);
            append(heading, std::move(out.heading));
            out.heading = std::move(heading);
        }
    }

private:
    content::Inlines made(std::string text, Span span) {
        return composer_.made(std::move(text), span, "the numbers of sections", "number");
    }

    Composer& composer_;
    language::Language language_;
    bool inside_ = false;
    bool numbered_ = false;
    int chapter_ = 0;
    int section_ = 0;
};

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
    if (section.kind == model::SectionKind::contents && section.heading.empty()) {
        std::string title = composer.words().label("contents.heading");
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

/// Every section with a heading but the list of contents itself.
void fill_contents(Composer& composer) {
    std::vector<content::Section>& sections = composer.document().sections;
    auto contents_of = [](content::Section& section) {
        content::Contents* found = nullptr;
        for (content::Block& block : section.blocks) {
            auto* contents = std::get_if<content::Contents>(&block);
            found = contents != nullptr ? contents : found;
        }
        return found;
    };
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
            composer.report(error(
                Code::nothing_selected,
                composer.briefing().sections[i].span,
                "this section of kind contents has nothing to list",
                {"give other sections a heading, or remove it"}
            ));
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
    Numbering numbering(composer);
    for (model::Section const& section : briefing.sections) {
        content::Section made = compose_section(composer, section);
        numbering.number(section, made);
        composer.document().sections.push_back(std::move(made));
    }
    fill_contents(composer);
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
