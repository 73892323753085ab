#pragma once

/// Layouts as data: page geometry, colours, styles and the measures of each component. The geometry itself is
/// code (`layout`); every number, colour and font name is here. Lengths are in pt.

#include "model/chapter_blocks.hpp"
#include "model/columns.hpp"
#include "model/figure_blocks.hpp"
#include "model/fit.hpp"
#include "model/forms.hpp"
#include "model/letter_block.hpp"
#include "model/list_blocks.hpp"
#include "model/paragraph_rules.hpp"
#include "model/rule.hpp"
#include "model/set_off_blocks.hpp"
#include "model/style.hpp"
#include "model/timeline_blocks.hpp"
#include "model/title_block.hpp"

#include <map>
#include <string>
#include <vector>

namespace brief::model {

struct Margins {
    Measure top;
    Measure bottom;
    Measure start;
    Measure end;
};

template <class Visitor>
void describe(Visitor& v, Margins& r) {
    v.field("top", r.top, Need::required, "From the page's edge to the top of the text.");
    v.field("bottom", r.bottom, Need::required, "From the end of the text to the page's edge.");
    v.field("start", r.start, Need::required, "On the side where lines start.");
    v.field("end", r.end, Need::required, "On the side where lines end.");
}

struct PageGeometry {
    Text size; ///< "A4" or "Letter"
    Margins margin;
    Columns columns;
    Measure grid;         ///< distance of baselines
    double text_grid = 0; ///< lines of running text; 0: none
    bool heads_on_grid = false;
};

template <class Visitor>
void describe(Visitor& v, PageGeometry& r) {
    v.field("size", r.size, Need::required, "\"A4\" or \"Letter\"; a definition may choose the other.");
    v.field("margin", r.margin, Need::required, "The page's margins.");
    v.field("columns", r.columns, Need::required, "The grid of columns.");
    v.field("grid", r.grid, Need::required, "Distance of the baselines of running text.");
    v.field(
        "text_grid",
        r.text_grid,
        Need::optional,
        "Text behind a table, figure or quotation stands whole steps of so many of its lines below the first "
        "line of its section, or from the top of the page on: 1 or 0.5. 0: right below."
    );
    v.field(
        "heads_on_grid",
        r.heads_on_grid,
        Need::optional,
        "Sections begin on the grid of the page or chapter; else each begins one of its own."
    );
}

/// A demand on two colours, checked when the layout is read (WCAG 2.1, 1.4.3).
struct ContrastRule {
    Text text;
    Text ground;
    double ratio = 4.5;
};

template <class Visitor>
void describe(Visitor& v, ContrastRule& r) {
    v.field("text", r.text, Need::required, "The colour of text.");
    v.field("ground", r.ground, Need::required, "The colour it stands on.");
    v.field("ratio", r.ratio, Need::required, "The least contrast.");
}

/// A path of a drawn mark in the syntax of SVG paths with absolute M, L, C and Z.
struct MarkPath {
    Text path;
    Text fill;
    Text stroke;
    Measure width;
};

template <class Visitor>
void describe(Visitor& v, MarkPath& r) {
    v.field("path", r.path, Need::required, "SVG path data with absolute M, L, C and Z, in pt.");
    v.field("fill", r.fill, Need::optional, "Colour of the inside.");
    v.field("stroke", r.stroke, Need::optional, "Colour of the line.");
    v.field("width", r.width, Need::optional, "Thickness of the line.");
}

/// A drawn mark that stands for an organisation's logo.
struct Mark {
    Text alternative; ///< said instead of it
    Measure size;     ///< height of the square in which the paths are drawn
    std::vector<MarkPath> paths;
};

template <class Visitor>
void describe(Visitor& v, Mark& r) {
    v.field("alternative", r.alternative, Need::required, "The text that is read out instead.");
    v.field("size", r.size, Need::required, "Height of the square in which its paths are drawn.");
    v.field("path", r.paths, Need::required, "Its paths, in painting order.");
}

struct Letterhead {
    Measure mark_size;
    Measure logo_height;
    std::int64_t logo_dpi = 600; ///< pixels an inch of a logo that is no SVG; a finer one is reduced
    Measure contact_width;       ///< at the end of the row
    Measure space_after;         ///< above the rule
    Rule rule;
};

template <class Visitor>
void describe(Visitor& v, Letterhead& r) {
    v.field("mark_size", r.mark_size, Need::required, "Height of the mark.");
    v.field(
        "logo_height",
        r.logo_height,
        Need::required,
        "Height of a logo; less where it is too wide for its place."
    );
    v.field("logo_dpi", r.logo_dpi, Need::required, "Pixels an inch; a finer PNG or JPEG is reduced to it.");
    v.field("contact_width", r.contact_width, Need::required, "Width of the address.");
    v.field("space_after", r.space_after, Need::required, "Between the text and the rule.");
    v.field("rule", r.rule, Need::required, "The rule under it.");
}

struct SectionOpening {
    Measure space_before;
    Rule rule;
    Measure gap;           ///< between the rule and the head's line
    Measure own_row;       ///< under a head that has a row to itself
    Measure side_note_gap; ///< between a head and the small print under it
};

template <class Visitor>
void describe(Visitor& v, SectionOpening& r) {
    v.field("space_before", r.space_before, Need::required, "Above the rule.");
    v.field("rule", r.rule, Need::required, "The rule that opens a section.");
    v.field("gap", r.gap, Need::required, "Between the rule and the line of the head.");
    v.field("own_row", r.own_row, Need::required, "Under a head that has a row to itself.");
    v.field("side_note_gap", r.side_note_gap, Need::required, "Between a head and the small print under it.");
}

struct QuotationBlock {
    Measure mark_hang; ///< how far the opening mark stands out
    Measure side_offset;
    Measure gap;         ///< between two quotations
    Measure space_after; ///< under the last
};

template <class Visitor>
void describe(Visitor& v, QuotationBlock& r) {
    v.field("mark_hang", r.mark_hang, Need::required, "How far the opening mark stands out of the column.");
    v.field("side_offset", r.side_offset, Need::required, "How much lower the attribution starts.");
    v.field("gap", r.gap, Need::required, "Between two quotations.");
    v.field("space_after", r.space_after, Need::required, "Under the last quotation.");
}

struct TableBlock {
    Measure padding; ///< above and below the text of a row
    Measure gap;     ///< between columns
    Rule head_rule;
    Rule row_rule;
    std::vector<Measure> widths; ///< of the first columns; 0: side column and gutter
};

template <class Visitor>
void describe(Visitor& v, TableBlock& r) {
    v.field("padding", r.padding, Need::required, "Above and below the text of a row.");
    v.field("gap", r.gap, Need::required, "Between two columns.");
    v.field("head_rule", r.head_rule, Need::required, "The rule under the header.");
    v.field("row_rule", r.row_rule, Need::required, "The rule between two rows.");
    v.field(
        "widths",
        r.widths,
        Need::required,
        "Widths of the first columns; 0pt: the side column. The others share what is left by what they hold."
    );
}

/// Rows of portraits. Every one is cut to the same form, so that none counts for more than another.
struct PortraitBlock {
    Measure width;
    Measure height;
    Measure gap;            ///< between two that stand side by side, and between two rows
    Measure caption_gap;    ///< between a picture and its name
    Measure space_after;    ///< under the last row
    std::int64_t dpi = 300; ///< pixels an inch; a finer picture is reduced
};

template <class Visitor>
void describe(Visitor& v, PortraitBlock& r) {
    v.field("width", r.width, Need::required, "Width of a portrait.");
    v.field("height", r.height, Need::required, "Height of a portrait.");
    v.field("gap", r.gap, Need::required, "Between two portraits, and between two rows of them.");
    v.field("caption_gap", r.caption_gap, Need::required, "Between a portrait and its name.");
    v.field("space_after", r.space_after, Need::required, "Under the last row.");
    v.field("dpi", r.dpi, Need::required, "Pixels an inch; a picture that is much finer is reduced to it.");
}

struct TimelineBlock {
    Measure gap; ///< between entries
    Measure dot_radius;
    Measure dot_drop; ///< from the top of the entry's line to the top of the dot
    Measure dot_stroke;
    Text dot_color;
    Rule line;
};

template <class Visitor>
void describe(Visitor& v, TimelineBlock& r) {
    v.field("gap", r.gap, Need::required, "Between two entries.");
    v.field("dot_radius", r.dot_radius, Need::required, "Radius of a date's mark.");
    v.field("dot_drop", r.dot_drop, Need::required, "From the top of the line to the top of the mark.");
    v.field("dot_stroke", r.dot_stroke, Need::required, "Outline of a mark.");
    v.field("dot_color", r.dot_color, Need::required, "Colour of a mark.");
    v.field("line", r.line, Need::required, "The line between the marks.");
}

struct ListBlock {
    Measure label_width;
    Measure gap; ///< between items
    Measure space_before;
    Measure space_after;
};

template <class Visitor>
void describe(Visitor& v, ListBlock& r) {
    v.field("label_width", r.label_width, Need::required, "Width of the column of numerals or dashes.");
    v.field("gap", r.gap, Need::required, "Between two items.");
    v.field("space_before", r.space_before, Need::required, "Above the list.");
    v.field("space_after", r.space_after, Need::required, "Under the list.");
}

/// The list of the brief's sections.
struct ContentsBlock {
    Measure gap;          ///< between entries
    Measure inset;        ///< of the sections of a chapter
    Measure number_width; ///< kept for the numbers of pages, whatever they are
    Measure leader_gap;   ///< between a title and its leader
    Measure leader_step;  ///< between two of its dots; 0: no leader
    Rule leader;          ///< size and colour of a dot
};

template <class Visitor>
void describe(Visitor& v, ContentsBlock& r) {
    v.field("gap", r.gap, Need::required, "Between two entries.");
    v.field("inset", r.inset, Need::required, "How far sections inside chapters are set in.");
    v.field("number_width", r.number_width, Need::required, "Width of the column of page numbers.");
    v.field("leader_gap", r.leader_gap, Need::required, "Between a title and the dots behind it.");
    v.field("leader_step", r.leader_step, Need::required, "From dot to dot; 0pt for none.");
    v.field("leader", r.leader, Need::required, "Size and colour of a dot.");
}

struct NotesBlock {
    Measure clearance; ///< least space between text and rule
    Measure rule_length;
    Rule rule;
    Measure gap;      ///< between the rule and the first note, and between notes
    Measure rule_gap; ///< under the rule besides; of the clearance
    Measure label_width;
    std::int64_t columns = 1; ///< notes that stand side by side
    Measure column_gap;
};

template <class Visitor>
void describe(Visitor& v, NotesBlock& r) {
    v.field("clearance", r.clearance, Need::required, "Least space between the text and the rule.");
    v.field("rule_length", r.rule_length, Need::required, "Length of the rule.");
    v.field("rule", r.rule, Need::required, "The rule over the notes.");
    v.field("gap", r.gap, Need::required, "Over each note.");
    v.field("rule_gap", r.rule_gap, Need::optional, "Under the rule besides; it is part of the clearance.");
    v.field("label_width", r.label_width, Need::required, "Width of the column of numbers.");
    v.field("columns", r.columns, Need::required, "How many notes stand side by side.");
    v.field("column_gap", r.column_gap, Need::required, "Between two notes that stand side by side.");
}

struct CertaintyMarks {
    Measure radius;
    Measure stroke;
    Measure drop; ///< how far the mark sinks under the baseline
};

template <class Visitor>
void describe(Visitor& v, CertaintyMarks& r) {
    v.field("radius", r.radius, Need::required, "Radius of a mark in a line.");
    v.field("stroke", r.stroke, Need::required, "Outline of a mark.");
    v.field("drop", r.drop, Need::required, "How far it sinks under the baseline.");
}

enum class RowEnd : std::uint8_t { start, end };

constexpr auto spellings(RowEnd) {
    return spellings_of<RowEnd>({{RowEnd::start, "start"}, {RowEnd::end, "end"}});
}

/// How the tag of one kind of marking looks: on a ground, or in a frame.
struct MarkingTag {
    RowEnd at = RowEnd::end;
    Text ground;               ///< a colour; empty: none
    std::optional<Rule> frame; ///< inside the tag's edge
};

template <class Visitor>
void describe(Visitor& v, MarkingTag& r) {
    v.field("at", r.at, Need::required, "The end of the row that it stands at.");
    v.field("ground", r.ground, Need::optional, "Colour it stands on.");
    v.field("frame", r.frame, Need::optional, "Line around it; its word is set in `marking-tag-framed`.");
}

struct MarkingRow {
    Measure top; ///< from the page's edge
    Measure height;
    Measure tag_height;
    Measure inset;
    Measure gap; ///< between tags, and between a tag and the sentence
    MarkingTag sample;
    MarkingTag draft;
    MarkingTag embargo;
    MarkingTag confidential;
};

template <class Visitor>
void describe(Visitor& v, MarkingRow& r) {
    v.field("top", r.top, Need::required, "From the page's edge to the row.");
    v.field("height", r.height, Need::required, "Height of the row.");
    v.field("tag_height", r.tag_height, Need::required, "Height of the tag.");
    v.field("inset", r.inset, Need::required, "Between the tag's edge and its word.");
    v.field("gap", r.gap, Need::required, "Between tags, and between a tag and the sentence.");
    v.field("sample", r.sample, Need::required, "The tag of a sample.");
    v.field("draft", r.draft, Need::required, "The tag of a draft.");
    v.field("embargo", r.embargo, Need::required, "The tag of a draft under embargo.");
    v.field("confidential", r.confidential, Need::required, "The tag of a confidential brief.");
}

struct Footer {
    Measure space_before; ///< between the text area and the rule
    Rule rule;
    Measure gap; ///< between the rule and the line
    Text start;  ///< templates with {reference}, {short_title}, {as_of}, {page}, {pages}
    Text middle;
    Text end;
};

template <class Visitor>
void describe(Visitor& v, Footer& r) {
    v.field("space_before", r.space_before, Need::required, "Between the text area and the rule.");
    v.field("rule", r.rule, Need::required, "The rule over it.");
    v.field("gap", r.gap, Need::required, "Between the rule and the line.");
    v.field("start", r.start, Need::required, "The line's text in the side column.");
    v.field("middle", r.middle, Need::required, "The line's text on the axis.");
    v.field("end", r.end, Need::required, "The line's text at the end.");
}

/// A layout as it is written.
struct LayoutDefinition {
    std::int64_t schema = 1;
    Id id;
    Text extends;
    double scale = 1; ///< of type, leadings and spaces; not of the page
    PageGeometry page;
    std::map<std::string, std::vector<Text>> fonts; ///< lists of families by name
    std::map<std::string, Color> colors;
    std::vector<ContrastRule> contrast;
    std::map<std::string, StyleDefinition> styles;
    std::map<std::string, Mark> marks;
    Forms forms;
    ParagraphRules paragraph;
    Letterhead letterhead;
    TitleBlock title_block;
    ChapterBlock chapter;
    SectionOpening section;
    QuotationBlock quotation;
    TableBlock table;
    PortraitBlock portrait;
    TimelineBlock timeline;
    FullTimelineBlock full_timeline;
    ListBlock asks;
    ListBlock paragraphs;
    ListBlock sources;
    CalloutBlock callout;
    BoxedBlock boxed;
    PersonCardBlock person_card;
    CaseCardBlock case_card;
    CoverBlock cover;
    PullBlock pull;
    IndentedBlock indented;
    BilingualBlock bilingual;
    std::optional<LetterBlock> letter;
    ContentsBlock contents;
    RegisterBlock people_register;
    IndexBlock index;
    NotesBlock notes;
    Text citation_style; ///< of briefs that name none; empty: the program's own notes
    CertaintyMarks certainty;
    CustodyBlock custody;
    FigureBlock figure;
    MarkingRow marking;
    Footer footer;
    std::optional<RunningHead> head;
    std::optional<Fit> fit;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, LayoutDefinition& r) { // NOLINT(readability-function-size): a statement a key
    v.field("schema", r.schema, Need::required, "Version of the format: 1.");
    v.field("id", r.id, Need::required, "Name of the layout.");
    v.field("extends", r.extends, Need::optional, "The layout that gives what is not said here.");
    v.field(
        "scale", r.scale, Need::optional, "Makes type, leadings and spaces larger: 1.25. The page stays."
    );
    v.field("page", r.page, Need::required, "Page geometry.");
    v.field(
        "font",
        r.fonts,
        Need::required,
        "Lists of font families by name, in the order in which they are tried."
    );
    v.field("color", r.colors, Need::required, "Colours by name.");
    v.field("contrast", r.contrast, Need::required, "Least contrasts, checked when the layout is read.");
    v.field("style", r.styles, Need::required, "Text styles by name.");
    v.field("mark", r.marks, Need::optional, "Drawn marks by name.");
    v.field("forms", r.forms, Need::required, "How sections of each kind are set.");
    v.field("paragraph", r.paragraph, Need::required, "How lines are broken.");
    v.field("letterhead", r.letterhead, Need::required, "The publisher's head on the first page.");
    v.field("title_block", r.title_block, Need::required, "Title, deck and what stands beside them.");
    v.field("chapter", r.chapter, Need::required, "How a chapter opens.");
    v.field("section", r.section, Need::required, "How a section opens.");
    v.field("quotation", r.quotation, Need::required, "Quotations with their attribution.");
    v.field("table", r.table, Need::required, "Tables.");
    v.field("portrait", r.portrait, Need::required, "Rows of portraits.");
    v.field("timeline", r.timeline, Need::required, "Timelines.");
    v.field("full_timeline", r.full_timeline, Need::required, "Timelines of form full.");
    v.field("asks", r.asks, Need::required, "The list of asks.");
    v.field("paragraphs", r.paragraphs, Need::required, "Numbered paragraphs.");
    v.field("sources", r.sources, Need::required, "The list of sources.");
    v.field("callout", r.callout, Need::required, "Asks on a ground of their own.");
    v.field("boxed", r.boxed, Need::required, "Prose behind a rule.");
    v.field("person_card", r.person_card, Need::required, "One person, beside the text.");
    v.field("case_card", r.case_card, Need::required, "The card of a person in a list of cases.");
    v.field("cover", r.cover, Need::required, "The title on a page of its own.");
    v.field("pull", r.pull, Need::required, "A quotation in large type.");
    v.field("indented", r.indented, Need::required, "A quotation between paragraphs.");
    v.field("bilingual", r.bilingual, Need::required, "A quotation with its translation beside it.");
    v.field("letter", r.letter, Need::optional, "Makes it a layout of letters.");
    v.field("contents", r.contents, Need::required, "The list of contents.");
    v.field("register", r.people_register, Need::required, "The long table of people.");
    v.field("index", r.index, Need::required, "The index of names.");
    v.field("notes", r.notes, Need::required, "Notes at the foot of the page.");
    v.field(
        "citation_style", r.citation_style, Need::optional, "The citation style of briefs that name none."
    );
    v.field("certainty", r.certainty, Need::required, "Marks of certainty in a line.");
    v.field("custody", r.custody, Need::required, "Bars of time in custody.");
    v.field("figure", r.figure, Need::required, "Figures with their charts.");
    v.field("marking", r.marking, Need::required, "The row that marks a page.");
    v.field("footer", r.footer, Need::required, "The line at the foot of each page.");
    v.field("head", r.head, Need::optional, "The line at the head of pages.");
    v.field("fit", r.fit, Need::optional, "How far it may be tightened to fit on a number of pages.");
}

/// A layout that is ready to be used: checked, extended, its styles resolved.
struct Stylesheet {
    LayoutDefinition definition;
    StyleMap styles;

    Color color(Text const& token) const { return definition.colors.at(token.value); }

    TextStyle const& style(std::string_view name) const { return styles.find(name)->second; }

    /// `base` with what the style `name` itself defines laid over it, for words inside a paragraph.
    TextStyle overlay(TextStyle base, std::string_view name) const;
};

/// Lays what `definition` says over `style`. Its font list and its colour are those of `layout`, which has
/// them.
void apply(StyleDefinition const& definition, LayoutDefinition const& layout, TextStyle& style);

/// The styles that the components of `layout` set text in. A layout without one of them is faulty.
std::vector<std::string> const& required_styles();

} // namespace brief::model
