#pragma once

/// A brief as content: everything it says, in reading order, and nothing of how it looks. The value between
/// `compose` (with `cite`) and `layout`.

#include "content/block.hpp"
#include "content/custody.hpp"
#include "content/letter.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace brief::content {

/// The logo of the publisher.
struct Logo {
    std::string file; ///< as the record names it
    std::string alternative;
    OriginId origin = OriginId::program; ///< where the file is named

    bool operator==(Logo const&) const = default;
};

/// The publisher's head.
struct Letterhead {
    std::string mark; ///< a drawn mark of the layout; empty: none
    Inlines name;
    Inlines line;                 ///< what the publisher is
    std::vector<Inlines> contact; ///< lines
    std::optional<Logo> logo = std::nullopt;

    bool operator==(Letterhead const&) const = default;
};

struct TitleBlock {
    Inlines kicker; ///< what the brief calls itself
    Inlines title;
    Inlines deck;
    Inlines as_of;
    Inlines as_of_note;
    Inlines edition;

    bool operator==(TitleBlock const&) const = default;
};

/// A title on a page of its own, and what stands under it.
struct Cover {
    /// A mark for each person in custody, in the order in which they are drawn.
    std::vector<CustodyForm> marks;
    CustodyKey key;
    Inlines caption; ///< "One mark is one person"
    std::string alternative;
    Inlines note;

    bool operator==(Cover const&) const = default;
};

/// What stands on every page.
struct Running {
    std::string reference;
    std::string short_title;
    std::string as_of; ///< "as reported December 2024; not updated"
    OriginId origin = OriginId::program;
    std::string continues = {};  ///< under what goes on: "continued on the next page"
    std::string continued = {};  ///< above the rest of it: "continued"
    std::string as_of_line = {}; ///< "As reported December 2024"
    std::string contact = {};    ///< whom readers can ask; may be empty
    std::string chapter = {};    ///< a chapter with its number, as a template: "Chapter {number}"
    std::string publisher = {};

    bool operator==(Running const&) const = default;
};

enum class MarkingLook : std::uint8_t { sample, draft, embargo, confidential };

/// A mark on every page: a tag and a sentence.
struct Marking {
    MarkingLook look = MarkingLook::sample;
    Inlines tag;
    Inlines note;

    bool operator==(Marking const&) const = default;
};

struct Section {
    bool is_chapter = false;
    Inlines numeral; ///< of a chapter
    Inlines deck;    ///< of a chapter
    int level = 1;   ///< 2 inside a chapter
    Inlines heading;
    Inlines side_note; ///< small print under the heading, in the side column
    std::vector<Block> blocks;
    bool starts_page = false;
    bool landscape = false;                           ///< on pages of its own
    std::size_t columns = 1;                          ///< in which it is set, side by side
    std::optional<std::size_t> anchor = std::nullopt; ///< by which the brief refers to it

    bool operator==(Section const&) const = default;
};

/// Where notes stand.
enum class NotePlace : std::uint8_t { foot, section, end };

struct Note {
    Inlines text;

    bool operator==(Note const&) const = default;
};

/// What the file says of itself.
struct Properties {
    std::string title;
    std::string author;
    std::string subject;
    std::vector<std::string> keywords;
    std::string language; ///< BCP 47

    bool operator==(Properties const&) const = default;
};

struct Document {
    Properties properties;
    Letterhead letterhead;
    TitleBlock title_block;
    std::optional<Cover> cover;
    std::optional<Letter> letter;
    Running running;
    std::vector<Marking> markings; ///< in the order of reading
    std::vector<Section> sections;
    std::vector<Note> notes; ///< in the order of their first marks; filled by `cite`
    NotePlace note_place = NotePlace::foot;
    Inlines notes_heading; ///< of the notes at the end
    std::set<std::string, std::less<>>
        cited;                   ///< ids of the sources that notes and lists name; filled by `cite`
    std::vector<Origin> origins; ///< by `OriginId`; the first is the program

    Origin const& origin(OriginId id) const { return origins.at(static_cast<std::size_t>(id)); }
};

/// The document as text, one line a thing, for goldens and for people (`inspect --stage content`).
std::string dump(Document const& document);

} // namespace brief::content
