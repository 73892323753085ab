#pragma once

/// The measures of what is drawn from records: bars of custody and charts.

#include "model/rule.hpp"

#include <cstdint>

namespace brief::model {

/// Bars of time in custody. The form is a texture first and a colour second, so it survives a copy in grey.
struct CustodyBlock {
    Measure height;
    Measure hatch_step; ///< between two lines of the hatch, along the bar
    Measure hatch_width;
    Measure outline;
    Measure dash; ///< of the outline where a day is not known
    Text color;   ///< of hatch and outlines
    Text sentence;
    Rule line; ///< along the whole axis
    Measure release_radius;
    Measure release_stroke;
    Measure key_width; ///< of a swatch
    Measure key_height;
    Measure key_gap; ///< between two entries of the key
};

template <class Visitor>
void describe(Visitor& v, CustodyBlock& r) {
    v.field("height", r.height, Need::required, "Height of a bar.");
    v.field("hatch_step", r.hatch_step, Need::required, "Between two lines of the hatch.");
    v.field("hatch_width", r.hatch_width, Need::required, "Thickness of its lines.");
    v.field("outline", r.outline, Need::required, "Thickness of outlines.");
    v.field("dash", r.dash, Need::required, "Length of a dash of the outline where a day is not known.");
    v.field("color", r.color, Need::required, "Colour of hatch and outlines.");
    v.field("sentence", r.sentence, Need::required, "Colour of a sentence.");
    v.field("line", r.line, Need::required, "The line along the axis.");
    v.field("release_radius", r.release_radius, Need::required, "Radius of the ring of a release.");
    v.field("release_stroke", r.release_stroke, Need::required, "Thickness of the ring.");
    v.field("key_width", r.key_width, Need::required, "Width of a swatch of the key.");
    v.field("key_height", r.key_height, Need::required, "Height of a swatch.");
    v.field("key_gap", r.key_gap, Need::required, "Between two entries of the key.");
}

/// A figure: a rule, its label and source in the side column, its title and drawing in the main one.
struct FigureBlock {
    Measure space_before;
    Measure space_after;
    Rule rule;
    Measure gap;         ///< under the rule
    Measure source_gap;  ///< between label and source
    Measure title_gap;   ///< between subtitle and drawing
    Measure scale;       ///< height of the row of numbers over a chart
    Measure row;         ///< from row to row of a chart
    Measure bar;         ///< height of a bar of a count
    Measure label_width; ///< the column of labels of a chart of counts
    Measure name_width;  ///< the column of names of a chart of custody
    Measure value_width; ///< kept at the end for values
    Measure value_gap;   ///< between a bar and its value
    Rule grid;
    Rule axis;
    Text bar_color;
    Text highlight;
    Rule tick; ///< the mark of the last edition
};

template <class Visitor>
void describe(Visitor& v, FigureBlock& r) {
    v.field("space_before", r.space_before, Need::required, "Above the rule.");
    v.field("space_after", r.space_after, Need::required, "Under the figure.");
    v.field("rule", r.rule, Need::required, "The rule that opens a figure.");
    v.field("gap", r.gap, Need::required, "Under the rule.");
    v.field("source_gap", r.source_gap, Need::required, "Between the label and the source.");
    v.field("title_gap", r.title_gap, Need::required, "Between the title and the drawing.");
    v.field("scale", r.scale, Need::required, "Height of the row of numbers over a chart.");
    v.field("row", r.row, Need::required, "From row to row of a chart.");
    v.field("bar", r.bar, Need::required, "Height of the bar of a count.");
    v.field("label_width", r.label_width, Need::required, "The labels of a chart of counts.");
    v.field("name_width", r.name_width, Need::required, "The names of a chart of custody.");
    v.field("value_width", r.value_width, Need::required, "Kept at the end of a chart for values.");
    v.field("value_gap", r.value_gap, Need::required, "Between a bar and its value.");
    v.field("grid", r.grid, Need::required, "Lines at the numbers of the scale, and at years.");
    v.field("axis", r.axis, Need::required, "The line at zero, and at the as-of date.");
    v.field("bar_color", r.bar_color, Need::required, "Colour of bars.");
    v.field("highlight", r.highlight, Need::required, "Colour of the bar that a chart is about.");
    v.field("tick", r.tick, Need::required, "The mark of the last edition.");
}

} // namespace brief::model
