#pragma once

/// The blocks a brief is made of. A block says what it is; `layout` knows how such a thing is set.

#include "content/figure.hpp"
#include "content/inline.hpp"
#include "content/timeline.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace brief::content {

struct Paragraph {
    std::string style; ///< a style of the layout: "body", "small-print"
    Inlines text;

    bool operator==(Paragraph const&) const = default;
};

/// How somebody's words are set.
enum class QuotationForm : std::uint8_t {
    beside,   ///< who said them stands in the side column
    pull,     ///< in large type, over who said them
    indented, ///< between paragraphs, without who said them
};

/// Words in the language of the brief, and who put them into it.
struct Translation {
    Inlines text;
    Inlines credit;

    bool operator==(Translation const&) const = default;
};

/// Somebody's words, with what locates them: who said it, where, how it was checked.
struct Quotation {
    std::string open; ///< the opening mark in the brief's language
    Inlines text;     ///< with its closing mark
    std::vector<Paragraph> attribution;
    std::string language; ///< BCP 47, if not the brief's
    QuotationForm form = QuotationForm::beside;
    std::optional<Translation> translation = std::nullopt; ///< stands beside the words

    bool operator==(Quotation const&) const = default;
};

struct Cell {
    std::string style;
    Inlines text;
    std::size_t columns = 1; ///< that it spans
    std::size_t rows = 1;    ///< that it spans; those below leave its place out

    bool operator==(Cell const&) const = default;
};

/// Numbers end below each other, on their decimal sign where they have one.
enum class ColumnKind : std::uint8_t { text, number };

/// A table, one column of which heads its rows. A row of one cell over all columns heads those below it, up
/// to the next of its kind.
struct Table {
    std::vector<Cell> head; ///< one for each column
    std::vector<std::vector<Cell>> rows;
    std::string name;                              ///< for messages: "section People named"
    std::vector<std::vector<Cell>> over_head = {}; ///< rows over `head`, whose cells span columns
    std::vector<ColumnKind> kinds = {};            ///< by column; those that are missing are text
    Inlines caption = {};
    Inlines continued = {};      ///< over each part but the first; empty: the caption
    std::size_t head_column = 0; ///< whose cells head their rows

    bool operator==(Table const&) const = default;
};

/// People in a long table, a row each. The head of their section stands over it, with how many there are.
struct Register {
    Table table;
    Inlines count; ///< "16 people"

    bool operator==(Register const&) const = default;
};

enum class ListKind : std::uint8_t {
    asks,       ///< numbered
    sources,    ///< dashes
    items,      ///< dashes, in prose
    numbers,    ///< numbered, in prose
    paragraphs, ///< numbered on through the brief
};

/// How the items of a list of sources stand, where a citation style says it.
struct Entries {
    std::vector<Inlines> labels;      ///< "[1]" of each item; empty: none has one
    bool hanging = false;             ///< all lines of an item but the first are set in
    std::vector<std::size_t> numbers; ///< of each item, for the links that lead to it

    bool operator==(Entries const&) const = default;
};

struct List {
    ListKind kind = ListKind::items;
    std::vector<Inlines> items;
    std::size_t first = 1; ///< the number of the first item
    std::optional<Entries> entries = std::nullopt;

    bool operator==(List const&) const = default;
};

/// The photo of a person.
struct Portrait {
    std::string file; ///< as the record names it
    std::string alternative;
    Inlines name;
    Inlines credit;
    OriginId origin = OriginId::program; ///< where the file is named

    bool operator==(Portrait const&) const = default;
};

struct Portraits {
    std::vector<Portrait> portraits;
    std::string name; ///< for messages: "the portraits of section “People named”"

    bool operator==(Portraits const&) const = default;
};

/// Asks on a ground of their own. Their section's heading stands beside them.
struct Callout {
    std::vector<Inlines> items;

    bool operator==(Callout const&) const = default;
};

/// Prose behind a rule.
struct Boxed {
    std::vector<Paragraph> paragraphs;

    bool operator==(Boxed const&) const = default;
};

/// What is known of a person under one head.
struct CardFact {
    Inlines label;
    Inlines value;

    bool operator==(CardFact const&) const = default;
};

/// Time in custody, on an axis of its own.
struct CardCustody {
    CustodyBar bar;
    DayAxis axis;
    CustodyKey key;

    bool operator==(CardCustody const&) const = default;
};

/// One person, with what is known.
struct PersonCard {
    Inlines name;
    Inlines native;                   ///< the name in another script; may be empty
    std::optional<Portrait> portrait; ///< without one a drawing that is like nobody
    std::string alternative;          ///< of that drawing
    Inlines caption;                  ///< of that drawing
    std::vector<CardFact> facts;
    std::optional<CardCustody> custody;

    bool operator==(PersonCard const&) const = default;
};

/// One person of a list of cases, in as many lines as any other.
struct CaseCard {
    Inlines number; ///< "No. 14"
    Inlines name;
    Inlines native;                   ///< the name in another script; may be empty
    Inlines role;                     ///< occupation, or what else the person is known as
    std::optional<Portrait> portrait; ///< without one a drawing that is like nobody
    std::string alternative;          ///< of that drawing
    std::vector<CardFact> facts;      ///< two beside each other
    Inlines text;
    std::optional<CustodyBar> custody;

    bool operator==(CaseCard const&) const = default;
};

/// People one below the other, whose bars have one axis. The head of their section stands over them, with the
/// first and the last of their numbers.
struct CaseCards {
    Inlines numbers; ///< "Nos. 14–31"
    std::optional<DayAxis> axis;
    CustodyKey key;
    std::vector<CaseCard> cards;
    std::string name; ///< for messages: "the cards of section “Journalists”"

    bool operator==(CaseCards const&) const = default;
};

struct ContentsEntry {
    Inlines title;
    std::size_t section = 0; ///< of `Document::sections`
    int level = 1;           ///< 2 inside a chapter

    bool operator==(ContentsEntry const&) const = default;
};

/// The sections of the brief with the pages they start on, which `layout` knows.
struct Contents {
    std::vector<ContentsEntry> entries;

    bool operator==(Contents const&) const = default;
};

/// A name and where it stands.
struct IndexEntry {
    Inlines name;
    std::size_t anchor = 0;
    std::size_t most = 0; ///< texts of the brief that have this anchor

    bool operator==(IndexEntry const&) const = default;
};

/// Names with the pages on which they stand, which `layout` knows.
struct Index {
    std::vector<IndexEntry> entries; ///< sorted
    std::string separator;           ///< between two pages

    bool operator==(Index const&) const = default;
};

using Block = std::variant<
    Paragraph,
    Quotation,
    Table,
    Register,
    Timeline,
    List,
    Portraits,
    Contents,
    Index,
    Callout,
    Boxed,
    PersonCard,
    CaseCards,
    Figure,
    FullTimeline>;

} // namespace brief::content
