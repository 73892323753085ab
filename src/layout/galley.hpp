#pragma once

/// The galley: a brief as one long column of boxes, before it is cut into pages. What may not be divided is
/// one box; what may be divided is as many boxes as it has places to do so.

#include "content/inline.hpp"
#include "layout/page_rules.hpp"
#include "model/style.hpp"
#include "page/page.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace brief::layout {

/// The rule for the sake of which no page may end behind a box.
enum class EndRule : std::uint8_t {
    none,
    opening,      ///< letterhead, title and the first section stand together
    head,         ///< the head of a section stands with what it heads
    table_head,   ///< the head of a table stands with its first row
    lone_row,     ///< no row of a table stands alone before or behind a page end
    lone_entry,   ///< the same of a timeline
    orphan,       ///< the first lines of a text stand together
    divided_word, ///< no page ends in half a word
    widow,        ///< the last lines of a text stand together
};

/// Part of a link, in its box.
struct BoxLink {
    page::Rect area;
    page::NodeId node{};
    std::string uri; ///< empty: the section or the note below
    std::size_t note = 0;
    std::optional<std::size_t> section;               ///< of `Document::sections`
    std::optional<std::size_t> entry = std::nullopt;  ///< of a list of sources
    std::optional<std::size_t> anchor = std::nullopt; ///< its first place
    std::string description; ///< with `content::page_number_sign` for the anchor's page
};

/// A place in a box that an anchor of the content stands at.
struct BoxAnchor {
    std::size_t anchor = 0;
    double y = 0; ///< top of its line
};

/// Room inside a line for the number of the page on which an anchor stands first. It is as wide as the widest
/// number of the brief, and the number ends where it ends.
struct InlineNumberSlot {
    std::size_t anchor = 0;
    page::Owner owner;
    model::TextStyle style;
    std::string language;
    double x = 0;
    double width = 0;
    double baseline = 0; ///< of its line
};

/// Room for the numbers of all pages on which a name stands, behind the name.
struct IndexSlot {
    std::size_t anchor = 0;
    page::NodeId node{};
    double start = 0;    ///< of the entry's lines
    double hang = 0;     ///< how far those behind the first are set in
    double width = 0;    ///< of the lines
    double text_end = 0; ///< of the name, from `start`
    double baseline = 0; ///< of the line on which the name ends
    double leading = 0;  ///< from one line to the next
    std::string name;
    std::string separator; ///< between two numbers
};

/// A place that the outline leads to.
struct BoxHeading {
    int level = 1;
    std::string title;
    std::optional<std::size_t> section = std::nullopt; ///< of `Document::sections`, whose head it is
    bool opens_chapter = false;
};

/// Room for the number of the page that a section starts on, filled when pages are known. Its size depends
/// on no number, so none can move what stands on the pages.
struct PageNumberSlot {
    std::size_t section = 0; ///< of `Document::sections`
    page::NodeId node{};     ///< that the number belongs to
    double text_end = 0;     ///< where the entry's text ends
    double end = 0;          ///< where the number ends
    double y = 0;            ///< top of the line
};

/// Items count from the start of the text area and from the top of the box; pt.
struct Box {
    double space = 0; ///< above it, unless it is the first of a page
    double height = 0;
    double overhang = 0;          ///< how far its side column reaches below it
    double penalty = 0;           ///< of ending a page behind it; 100 is ten lines missing at the foot
    EndRule rule = EndRule::none; ///< why the penalty is `forbidden`
    std::vector<page::Item> items;
    std::vector<BoxLink> links;
    std::vector<BoxAnchor> anchors;
    std::vector<InlineNumberSlot> numbers;
    std::vector<std::size_t> notes; ///< of `Document::notes` whose marks it holds
    std::optional<BoxHeading> heading;
    std::optional<BoxHeading> beside_heading; ///< of what stands beside it, and is read before it
    std::optional<std::size_t> begins_note;   ///< one that does not stand at the foot of the page
    std::optional<std::size_t> begins_entry;  ///< of a list of sources
    std::optional<PageNumberSlot> page_number;
    std::optional<IndexSlot> index_numbers;
    std::optional<std::size_t> header; ///< of `Galley::headers`, repeated where a page starts with this box
    std::optional<std::size_t> part_header; ///< the same for its later parts, where it is cut
    std::optional<std::size_t> below_label; ///< the same for those of them that begin at `label_end` or below
    double label_end = 0;                   ///< last baseline of what heads this and later boxes
    double most = 0; ///< the height above which it is cut between its lines; 0: that of its page
    std::size_t figures =
        0; ///< how many more of `Galley::figures` may stand at the top of its page or the next
    std::size_t frame = 0;   ///< of the typesetter's frames
    std::size_t stretch = 0; ///< of `Galley::stretches`
    bool starts_page = false;
    GridLine grid;
    std::string what;                                      ///< for messages: "table of section People named"
    content::OriginId origin = content::OriginId::program; ///< of its first words
};

/// Moves what `part` holds into `box`, its corner to `at`: items, links, anchors, numbers and notes.
void put(Box& box, Box part, page::Point at);

/// Forbids a page end behind `box`.
void forbid_end(Box& box, EndRule rule);

/// A line of a note. Items count from the start of the note and from the top of the line; pt.
struct NoteLine {
    std::vector<page::Item> items;
    std::vector<BoxLink> links;
    std::vector<InlineNumberSlot> numbers;
};

/// A note, ready to be set at the foot of a page, or of two.
struct NoteBox {
    NoteSize size;
    std::vector<NoteLine> lines;
};

/// Boxes that are set in columns, one beside the other.
struct ColumnStretch {
    std::size_t columns = 1;
    double step = 0; ///< from the start of a column to the start of the next; pt
};

/// Collects boxes from top to bottom and keeps what stands in the side column clear of what comes next.
class Galley {
public:
    /// Asks for `space` between the last box and the next; of several wishes the largest counts.
    void add_space(double space);

    /// Makes the next box start below all that the side column holds so far.
    void clear_side();

    void add(Box box);

    /// The next box begins this entry of a list of sources, to which links lead.
    void begin_entry(std::size_t number) { entry_ = number; }

    /// The next box, in the text or at the top of a page, stands at this anchor.
    void stand_at(std::size_t anchor) { anchors_.push_back({anchor, 0}); }

    /// Makes `beside` stand in the column at the end, its top at the top of the next box. It moves nothing;
    /// what is as wide as the page keeps clear of it by `clear_beside`.
    void stand_beside(Box beside);

    /// Makes the next box start below all that stands beside the text so far.
    void clear_beside();

    /// The next line that stands on the grid of the text begins one of its own.
    void begin_grid() { begins_grid_ = true; }

    /// Nothing more comes: what was to stand beside the next box has a place of its own.
    void finish();

    std::size_t add_header(Box header);

    /// Cuts what is taller than it may be, and what with its header and notes is taller than its page.
    /// `heights` are those of the frames, `notes` those of the notes; pt.
    void cut_tall(std::vector<double> const& heights, std::vector<double> const& notes);

    /// A figure that stands at the top of the page on which the last box stands, or of the next one. Its
    /// height has the space below it.
    void add_figure(Box figure);

    /// The next box starts a page, with frames of this number from there on.
    void start_page(std::size_t frame);

    /// What follows is set in columns; one is no columns.
    void set_columns(ColumnStretch stretch);

    std::vector<Box> const& boxes() const { return boxes_; }

    /// What a box is painted with, for the page that it goes to; the box has nothing of it any more.
    std::vector<page::Item> take_items(std::size_t box) { return std::exchange(boxes_[box].items, {}); }

    std::vector<Box> const& headers() const { return headers_; }

    std::vector<Box> const& figures() const { return figures_; }

    std::vector<ColumnStretch> const& stretches() const { return stretches_; }

    /// The frame of the pages that are being filled.
    std::size_t frame() const { return frame_; }

    bool empty() const { return boxes_.empty(); }

private:
    std::vector<Box> boxes_;
    std::vector<Box> headers_;
    std::vector<Box> figures_;
    std::vector<ColumnStretch> stretches_{ColumnStretch{}};
    std::size_t stretch_ = 0;
    std::size_t frame_ = 0;
    bool starts_page_ = false;
    bool begins_grid_ = false;
    std::optional<std::size_t> entry_; // that the next box begins
    std::vector<BoxAnchor> anchors_;   // that the next box stands at
    void take_anchors(Box& box);
    double pending_ = 0;
    double side_ = 0;          // pt that the side column still reaches below the last box
    double beside_ = 0;        // the same of the column at the end
    std::vector<Box> waiting_; // to stand beside the next box
};

} // namespace brief::layout
