#pragma once

/// Briefing definitions: which records a brief shows, in which order, with which prose around them.

#include "model/attachment.hpp"
#include "model/date.hpp"
#include "model/letter.hpp"
#include "model/moment.hpp"
#include "model/policy.hpp"
#include "model/sensitivity.hpp"
#include "model/value.hpp"

#include <optional>
#include <string>
#include <vector>

namespace brief::model {

/// Which records a section takes: those named, then those with any of the tags, in the order of the library.
struct Selection {
    std::vector<Text> ids;
    std::vector<std::string> tags;
    std::vector<Kind> kinds; ///< of the records that tags select; empty: those the section can show
    Text where;              ///< a query that every record must meet
    std::vector<Text> sort;  ///< fields; with '-' before one, downwards
    Text group;              ///< a field whose values become heads
    std::optional<std::int64_t> limit;

    bool empty() const {
        return ids.empty() && tags.empty() && kinds.empty() && where.empty() && sort.empty() &&
               group.empty() && !limit;
    }
};

template <class Visitor>
void describe(Visitor& v, Selection& r) {
    v.field("ids", r.ids, Need::optional, "Records by name, in this order.");
    v.field("tags", r.tags, Need::optional, "Records that have any of these tags.");
    v.field("kinds", r.kinds, Need::optional, "Only records of these kinds.");
    v.field("where", r.where, Need::optional, "Only records for which this query holds.");
    v.field("sort", r.sort, Need::optional, "Fields to sort by; with - before one, downwards.");
    v.field("group", r.group, Need::optional, "A field: records with the same value stand under one head.");
    v.field("limit", r.limit, Need::optional, "The most records.");
}

enum class SectionKind : std::uint8_t {
    prose,
    quotations,
    people,
    timeline,
    asks,
    sources,
    changes,
    contents,
    index,
    chart,
    chapter
};

constexpr auto spellings(SectionKind) {
    return spellings_of<SectionKind>({
        {SectionKind::prose, "prose"},
        {SectionKind::quotations, "quotations"},
        {SectionKind::people, "people"},
        {SectionKind::timeline, "timeline"},
        {SectionKind::asks, "asks"},
        {SectionKind::sources, "sources"},
        {SectionKind::changes, "changes"},
        {SectionKind::contents, "contents"},
        {SectionKind::index, "index"},
        {SectionKind::chart, "chart"},
        {SectionKind::chapter, "chapter"},
    });
}

/// Where a chart stands.
enum class Placement : std::uint8_t {
    here, ///< where its section is
    top,  ///< at the top of that page, or of the next
};

constexpr auto spellings(Placement) {
    return spellings_of<Placement>({{Placement::here, "here"}, {Placement::top, "top"}});
}

/// Where the small print of a section stands.
enum class NotePlace : std::uint8_t {
    after,  ///< after the records
    before, ///< before them
    side,   ///< in the side column, under the head
};

constexpr auto spellings(NotePlace) {
    return spellings_of<NotePlace>({
        {NotePlace::after, "after"},
        {NotePlace::before, "before"},
        {NotePlace::side, "side"},
    });
}

/// The record kinds that a section of this kind can show; none for prose and contents.
std::vector<Kind> const& kinds_shown(SectionKind section);

struct Section {
    SectionKind kind = SectionKind::prose;
    Id id;     ///< by which prose refers to it; may be empty
    Text form; ///< how it is set: a name of `form_names`; empty: as its layout sets its kind
    Text heading;
    Text text; ///< CommonMark with citations; before the records
    Text note; ///< CommonMark; small print
    NotePlace note_place = NotePlace::after;
    Selection select;
    Text highlight;                    ///< of a chart of counts: the group that it is about
    Text caption;                      ///< of the table of people; with an id it is numbered
    Placement place = Placement::here; ///< of a chart
    bool photos = false;               ///< of people: their portraits, over the table
    bool numbered = true;              ///< of a chapter: it has a number, and its sections have it too
    bool new_page = false;
    bool landscape = false;   ///< on pages of its own, wider than tall
    std::int64_t columns = 1; ///< its text side by side
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Section& r) {
    v.field("kind", r.kind, Need::required, "What the section shows.");
    v.field(
        "id",
        r.id,
        Need::optional,
        "Its name, by which prose refers to it: `[](#id)`; unique in the briefing."
    );
    v.field(
        "form", r.form, Need::optional, "How it is set; without it, as its layout sets sections of its kind."
    );
    v.field("heading", r.heading, Need::optional, "Its heading.");
    v.field(
        "text", r.text, Need::optional, "Prose before the records: CommonMark with citations [@id, locator]."
    );
    v.field("note", r.note, Need::optional, "Small print.");
    v.field("note_place", r.note_place, Need::optional, "Where the small print stands.");
    v.field("select", r.select, Need::optional, "The records it shows.");
    v.field(
        "highlight",
        r.highlight,
        Need::optional,
        "The group whose bar is coloured, by the value of the field that groups a chart."
    );
    v.field("caption", r.caption, Need::optional, "What stands over the table of a section of people.");
    v.field(
        "place", r.place, Need::optional, "Where a chart stands: here, or at the top of its page or the next."
    );
    v.field(
        "photos", r.photos, Need::optional, "A section of people shows the photos of those that have one."
    );
    v.field("numbered", r.numbered, Need::optional, "`false`: a chapter without a number.");
    v.field("new_page", r.new_page, Need::optional, "It starts a page.");
    v.field(
        "landscape", r.landscape, Need::optional, "It stands on pages of its own that are wider than tall."
    );
    v.field("columns", r.columns, Need::optional, "Columns, side by side, in which it is set: 1 to 3.");
}

/// Where the notes of a brief stand.
enum class NoteSystem : std::uint8_t { page, section, end };

constexpr auto spellings(NoteSystem) {
    return spellings_of<NoteSystem>(
        {{NoteSystem::page, "page"}, {NoteSystem::section, "section"}, {NoteSystem::end, "end"}}
    );
}

/// Which language the words of a citation style have.
enum class TermsLanguage : std::uint8_t { brief, item };

constexpr auto spellings(TermsLanguage) {
    return spellings_of<TermsLanguage>({{TermsLanguage::brief, "brief"}, {TermsLanguage::item, "item"}});
}

enum class MarkingKind : std::uint8_t { sample, draft, confidential };

constexpr auto spellings(MarkingKind) {
    return spellings_of<MarkingKind>({
        {MarkingKind::sample, "sample"},
        {MarkingKind::draft, "draft"},
        {MarkingKind::confidential, "confidential"},
    });
}

/// A mark on every page, with one plain sentence beside it.
struct Marking {
    MarkingKind kind = MarkingKind::sample;
    Text note;
};

template <class Visitor>
void describe(Visitor& v, Marking& r) {
    v.field("kind", r.kind, Need::required, "What every page is marked as.");
    v.field("note", r.note, Need::optional, "One sentence beside the mark.");
}

/// The title on a page of its own, over a mark for each person in custody whom the brief shows.
struct Cover {
    Text note; ///< by what rule people are counted
    bool marks = true;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Cover& r) {
    v.field("note", r.note, Need::optional, "A line at its foot: by what rule people are counted.");
    v.field(
        "marks",
        r.marks,
        Need::optional,
        "Whether it has a mark for each person in custody whom the brief shows."
    );
}

/// A briefing definition.
struct Briefing {
    Id id;
    Text type; ///< what it calls itself over its title: "Briefing"
    Text title;
    Text short_title; ///< for running elements; empty: the title
    Text deck;        ///< one or two lines under the title
    Text subject;     ///< for the file's properties; empty: the deck
    Text reference;   ///< the publisher's number: "ERD 2024-12/1"
    Text edition;
    std::optional<Date> as_of;
    Text as_of_note;       ///< "not updated since"
    Text as_of_short_note; ///< the same in the footer: "not updated"
    Text previous;         ///< the export of the last edition, a file in the workspace
    Audience audience = Audience::everyone;
    std::string language; ///< BCP 47: "en-GB"
    std::string page;     ///< "A4" or "Letter"; empty: the layout's
    Text layout;
    Reference<Kind::organisation> publisher;
    Reference<Kind::recipient> recipient; ///< of a letter
    std::optional<ContactPoint> contact;
    std::optional<LetterParts> letter;
    std::optional<Cover> cover;
    std::optional<Marking> marking;
    std::optional<Moment> embargo; ///< before it no brief is made but a draft
    NoteSystem notes = NoteSystem::page;
    Text style; ///< the citation style; empty: the layout's
    TermsLanguage terms_language = TermsLanguage::brief;
    std::optional<std::int64_t> max_pages;
    std::optional<SizeBudget> size;
    std::vector<Attachment> attachments;
    std::vector<DataFormat> attach_data; ///< the records the brief shows, as its audience may see them
    std::vector<std::string> keywords;
    std::vector<Section> sections;
    Span span;

    /// Made before it is finished, and marked so. No key says it: it is asked for when the brief is built.
    bool is_draft = false;
};

template <class Visitor>
void describe(Visitor& v, Briefing& r) {
    v.field("id", r.id, Need::required, "Name of the briefing; its PDF is called after it.");
    v.field("type", r.type, Need::required, "What it calls itself over its title.");
    v.field("title", r.title, Need::required, "Its title.");
    v.field("short_title", r.short_title, Need::optional, "The title in the footer.");
    v.field("deck", r.deck, Need::optional, "One or two lines under the title.");
    v.field("subject", r.subject, Need::optional, "One sentence for the file's properties.");
    v.field("reference", r.reference, Need::optional, "The publisher's number.");
    v.field("edition", r.edition, Need::required, "Edition, counted by the publisher.");
    v.field("as_of", r.as_of, Need::required, "The date up to which its facts hold.");
    v.field("as_of_note", r.as_of_note, Need::optional, "What stands with the date: \"not updated since\".");
    v.field(
        "as_of_short_note", r.as_of_short_note, Need::optional, "The same in the footer: \"not updated\"."
    );
    v.field(
        "previous",
        r.previous,
        Need::optional,
        "The export of the last edition, a file in the workspace; sections of changes compare with it."
    );
    v.field("audience", r.audience, Need::optional, "For whom it is made; without it, for everybody.");
    v.field("language", r.language, Need::required, "Its language, BCP 47.");
    v.field("page", r.page, Need::optional, "Page size: \"A4\" or \"Letter\".");
    v.field("layout", r.layout, Need::required, "The layout it is set in.");
    v.field("publisher", r.publisher, Need::required, "The organisation that publishes it.");
    v.field("recipient", r.recipient, Need::optional, "To whom a letter goes.");
    v.field(
        "contact",
        r.contact,
        Need::optional,
        "Whom readers can ask; without it, the signatory of the publisher."
    );
    v.field("letter", r.letter, Need::optional, "What only a letter says.");
    v.field("marking", r.marking, Need::optional, "A mark on every page.");
    v.field(
        "embargo",
        r.embargo,
        Need::optional,
        "The moment before which it must not go out, with its offset from UTC."
    );
    v.field("cover", r.cover, Need::optional, "A page of its own for the title.");
    v.field(
        "notes",
        r.notes,
        Need::optional,
        "Where its notes stand: at the foot of the page, behind each section, or at the end."
    );
    v.field(
        "style",
        r.style,
        Need::optional,
        "Its citation style, by the name of its file: \"oscola\"; without it, the program's own notes."
    );
    v.field(
        "terms_language",
        r.terms_language,
        Need::optional,
        "Whose language the words of a citation style have: that of the brief, or that of each source."
    );
    v.field("max_pages", r.max_pages, Need::optional, "The most pages it should have.");
    v.field("size", r.size, Need::optional, "How large its file may be.");
    v.field("attach", r.attachments, Need::optional, "Files that are attached inside its PDF.");
    v.field(
        "attach_data",
        r.attach_data,
        Need::optional,
        "Attaches the records that the brief shows, as its audience may see them, in these forms."
    );
    v.field("keywords", r.keywords, Need::optional, "Words for the file's properties.");
    v.field("section", r.sections, Need::required, "Its sections, in order.");
}

/// A withheld value that may stand in a file all the same, because it is public by another way.
struct Waiver {
    Text field;  ///< as the message of the scan names it: "person jana-prikladova, aliases"
    Text reason; ///< why that is right
    std::vector<Audience> audiences; ///< whose files; empty: everybody's
    std::vector<Text> briefings;     ///< ids of definitions; empty: all
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Waiver& r) {
    v.field("field", r.field, Need::required, "The field, as the message names it.");
    v.field("reason", r.reason, Need::required, "Why it may stand in a file all the same.");
    v.field("audiences", r.audiences, Need::optional, "In whose files; without it, in everybody's.");
    v.field(
        "briefings", r.briefings, Need::optional, "In the files of which definitions; without it, of all."
    );
}

/// Where the faces of fonts/system.toml are looked for.
struct FontFolders {
    std::vector<Text> folders; ///< relative to the workspace; before those of the machine
    bool machine = true;       ///< also in the folders of the machine
};

template <class Visitor>
void describe(Visitor& v, FontFolders& r) {
    v.field(
        "folders",
        r.folders,
        Need::optional,
        "Folders with fonts for Chinese, Japanese and Korean, looked through before those of the machine."
    );
    v.field(
        "machine", r.machine, Need::optional, "`false`: the machine's own folders are not looked through."
    );
}

/// Where citation styles and their languages are looked for, before the folders of the machine.
struct CitationFolders {
    Text styles;  ///< relative to the workspace; empty: none of its own
    Text locales; ///< the same
};

template <class Visitor>
void describe(Visitor& v, CitationFolders& r) {
    v.field("styles", r.styles, Need::optional, "Folder with citation styles, files of CSL 1.0.2.");
    v.field("locales", r.locales, Need::optional, "Folder with the words of CSL by language.");
}

/// `briefwright.toml`, the file at the top of a workspace.
struct Workspace {
    std::int64_t schema = 1;
    std::string name;
    std::string library = "library"; ///< folder of the records
    std::string layouts;             ///< folder of the workspace's own layouts; empty: none
    std::vector<Waiver> waivers;
    Policy policy;
    FontFolders fonts;
    CitationFolders citations;
};

template <class Visitor>
void describe(Visitor& v, Workspace& r) {
    v.field("schema", r.schema, Need::required, "Version of the format: 1.");
    v.field("name", r.name, Need::optional, "What people call the workspace.");
    v.field("library", r.library, Need::optional, "Folder of the records.");
    v.field("layouts", r.layouts, Need::optional, "Folder of the workspace's own layouts.");
    v.field("waiver", r.waivers, Need::optional, "Withheld values that may stand in a file all the same.");
    v.field("policy", r.policy, Need::optional, "What is demanded of records and briefs.");
    v.field(
        "fonts", r.fonts, Need::optional, "Where fonts that do not come with the program are looked for."
    );
    v.field(
        "citations",
        r.citations,
        Need::optional,
        "Where citation styles that do not come with the program are looked for."
    );
}

} // namespace brief::model
