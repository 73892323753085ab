#pragma once

/// The measures of a full timeline: years, dates, what happened and where it is said, beside a line that is
/// the state of custody.

#include "model/rule.hpp"

namespace brief::model {

struct FullTimelineBlock {
    Measure strip;        ///< height of the bar over the list
    Measure strip_gap;    ///< under the strip and its key
    Rule rule;            ///< over the heads of the columns
    Measure rule_gap;     ///< under it
    Measure head_gap;     ///< under the heads
    Measure source_width; ///< at the end
    Measure gap;          ///< between two entries
    Measure line;         ///< thickness of the line in custody
    Rule liberty;         ///< the line at liberty
    Measure dot_radius;
    Measure dot_drop; ///< from the top of an entry to the top of its dot
    Measure dot_stroke;
    Text dot_color;
    Measure key_gap; ///< over the key of the dots
};

template <class Visitor>
void describe(Visitor& v, FullTimelineBlock& r) {
    v.field("strip", r.strip, Need::required, "Height of the bar over the list.");
    v.field("strip_gap", r.strip_gap, Need::required, "Under the bar and its key.");
    v.field("rule", r.rule, Need::required, "The rule over the heads of the columns.");
    v.field("rule_gap", r.rule_gap, Need::required, "Under the rule.");
    v.field("head_gap", r.head_gap, Need::required, "Under the heads.");
    v.field("source_width", r.source_width, Need::required, "Width of the column of sources.");
    v.field("gap", r.gap, Need::required, "Between two entries.");
    v.field("line", r.line, Need::required, "Thickness of the line in custody.");
    v.field("liberty", r.liberty, Need::required, "The line at liberty, and where no state is told.");
    v.field("dot_radius", r.dot_radius, Need::required, "Radius of a date's mark.");
    v.field("dot_drop", r.dot_drop, Need::required, "From the top of an entry to the top of its mark.");
    v.field("dot_stroke", r.dot_stroke, Need::required, "Outline of a mark.");
    v.field("dot_color", r.dot_color, Need::required, "Colour of a mark.");
    v.field("key_gap", r.key_gap, Need::required, "Over the key of the marks.");
}

} // namespace brief::model
