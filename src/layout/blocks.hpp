#pragma once

/// The components of a brief, each as boxes of the galley. Where a thing goes is decided here; how large, how
/// far and in which colour stands in the layout. Every x counts from the start of the text area, in the
/// direction of reading.

#include "content/document.hpp"
#include "layout/galley.hpp"
#include "layout/pictures.hpp"
#include "layout/typesetter.hpp"

#include <memory>
#include <vector>

namespace brief::layout {

/// The logo is null where there is none.
void add_letterhead(Typesetter& typesetter, Galley& galley, Logo const* logo = nullptr);

/// Puts the publisher's mark or logo into `box`, its top left corner at the origin; the height that it takes,
/// pt.
double put_sign(Typesetter& typesetter, Box& box, Logo const* logo, page::NodeId parent);

/// Puts the logo of the letterhead into `box`, its top left corner at the origin, as a figure below `parent`;
/// the height that it takes, pt.
double put_logo(Typesetter& typesetter, Box& box, Logo const& logo, page::NodeId parent);

/// The title on a page of its own, over a mark for each person in custody.
void add_cover(Typesetter& typesetter, Galley& galley);

void add_title_block(Typesetter& typesetter, Galley& galley);

/// A section with its rule, head and blocks. The first one has its space from the title block.
void add_section(Typesetter& typesetter, Galley& galley, content::Section const& section);

/// The opening of a chapter, the section `number` of the document.
void add_chapter(
    Typesetter& typesetter,
    Galley& galley,
    content::Section const& section,
    std::optional<std::size_t> number,
    page::NodeId parent
);

/// `follows`: it comes behind another paragraph, and its first line is set in where its style says so.
void add_paragraph(
    Typesetter& typesetter,
    Galley& galley,
    content::Paragraph const& paragraph,
    page::NodeId parent,
    bool follows = false
);
void add_quotation(
    Typesetter& typesetter, Galley& galley, content::Quotation const& quotation, page::NodeId parent
);
void add_table(Typesetter& typesetter, Galley& galley, content::Table const& table, page::NodeId parent);

/// The head of a table once more, for the top of a later page: painted, not read again.
Box repeated(Box head);

void add_portraits(
    Typesetter& typesetter, Galley& galley, content::Portraits const& portraits, page::NodeId parent
);
/// The picture of a portrait; null when it was not there, which is reported.
std::shared_ptr<image::Picture const> picture_of(Typesetter& typesetter, content::Portrait const& portrait);

void add_timeline(
    Typesetter& typesetter, Galley& galley, content::Timeline const& timeline, page::NodeId parent
);
void add_full_timeline(
    Typesetter& typesetter, Galley& galley, content::FullTimeline const& timeline, page::NodeId parent
);
void add_figure(Typesetter& typesetter, Galley& galley, content::Figure const& figure, page::NodeId parent);
void add_contents(
    Typesetter& typesetter, Galley& galley, content::Contents const& contents, page::NodeId parent
);

void add_index(Typesetter& typesetter, Galley& galley, content::Index const& index, page::NodeId parent);

void add_register(
    Typesetter& typesetter, Galley& galley, content::Register const& people, page::NodeId parent
);

/// The head of a section of people in a long table, with how many they are at the end of its line.
void add_register_head(
    Typesetter& typesetter,
    Galley& galley,
    content::Section const& section,
    content::Register const& people,
    page::NodeId parent
);

/// The place in the outline of a section with a heading.
BoxHeading section_heading(Typesetter const& typesetter, content::Section const& section);

/// The number of a page in its slot with the leader to it, counted from the corner of the slot's box.
std::vector<page::Item>
page_number_items(Typesetter& typesetter, PageNumberSlot const& slot, std::string const& number);

void add_list(Typesetter& typesetter, Galley& galley, content::List const& list, page::NodeId parent);

/// Puts the lines of a block into the galley one by one, so that a page may end between them, and keeps the
/// least numbers of lines together that the layout asks for.
void add_lines(Typesetter& typesetter, Galley& galley, TextBlock block, double x, std::string const& what);

/// Forbids a page end behind line `line` of `count` where too few would stand above or below it.
void keep_lines(Typesetter const& typesetter, Box& box, std::size_t line, std::size_t count);

/// A rule across the text area.
page::Item horizontal_rule(Typesetter& typesetter, model::Rule const& rule, double from, double to, double y);

/// The measure of a note with its number, pt.
double note_width(Typesetter const& typesetter);

/// A note behind its number, on a measure of `width` pt, counted from the place where the number starts.
NoteBox make_note(Typesetter& typesetter, std::size_t note, page::NodeId parent, double width);

/// Notes one below the other in the main column, where they do not stand at the foot of pages.
void add_notes(
    Typesetter& typesetter, Galley& galley, std::vector<std::size_t> const& notes, page::NodeId parent
);

/// A section of its own for the notes at the end; nothing without notes.
void add_endnotes(Typesetter& typesetter, Galley& galley, std::vector<std::size_t> const& notes);

/// The height of the line that says that a note is continued, pt.
double continued_height(Typesetter const& typesetter);

/// That line under a part of a note that goes on, counted from its top.
std::vector<page::Item> note_continues(Typesetter& typesetter);

/// That line above the rest of a note, with its number.
std::vector<page::Item> note_continued(Typesetter& typesetter, std::size_t note);

} // namespace brief::layout
