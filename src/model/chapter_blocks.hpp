#pragma once

/// The measures of what long briefs have: chapters and running heads.

#include "model/rule.hpp"

namespace brief::model {

/// The opening of a chapter: its numeral in the side column, its title and deck in the main one.
struct ChapterBlock {
    Measure space_before; ///< from the top of the text area
    Measure title_offset; ///< how much lower than the numeral the title starts
    Measure deck_gap;     ///< between title and deck
    Measure space_after;
};

template <class Visitor>
void describe(Visitor& v, ChapterBlock& r) {
    v.field("space_before", r.space_before, Need::required, "From the top of the page's text.");
    v.field(
        "title_offset", r.title_offset, Need::required, "How much lower than its numeral a title starts."
    );
    v.field("deck_gap", r.deck_gap, Need::required, "Between title and deck.");
    v.field("space_after", r.space_after, Need::required, "Under the opening.");
}

/// The line at the head of every page but the first and those that open a chapter.
struct RunningHead {
    Measure top; ///< from the page's edge
    Text start;  ///< templates with {chapter}, {section}, {short_title}, {reference}, {as_of}
    Text middle;
    Text end;
};

template <class Visitor>
void describe(Visitor& v, RunningHead& r) {
    v.field("top", r.top, Need::required, "From the page's edge to the line.");
    v.field("start", r.start, Need::required, "At its start: a text with {chapter}, {section} and so on.");
    v.field("middle", r.middle, Need::required, "On the axis.");
    v.field("end", r.end, Need::required, "At its end.");
}

} // namespace brief::model
