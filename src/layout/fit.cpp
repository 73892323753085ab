#include "layout/fit.hpp"

#include <algorithm>

namespace brief::layout {

namespace {

/// How far the step `step` of four has gone at `t`, from 0 to 1.
double progress(double t, int step) {
    return std::clamp(4 * t - step, 0.0, 1.0);
}

/// From 1 to `least`, at `part` of the way; never more than 1.
double factor(double least, double part) {
    return 1 + (std::min(least, 1.0) - 1) * part;
}

void scale(model::Measure& measure, double by) {
    measure.pt *= by;
}

/// What is set off from the text, and figures.
void scale_set_off(model::LayoutDefinition& layout, double by) {
    for (model::Measure* space :
         {&layout.callout.inset_top,
          &layout.callout.inset_bottom,
          &layout.callout.gap,
          &layout.callout.space_before,
          &layout.callout.space_after,
          &layout.boxed.gap,
          &layout.person_card.gap,
          &layout.person_card.caption_gap,
          &layout.person_card.name_gap,
          &layout.person_card.fact_gap,
          &layout.person_card.padding,
          &layout.person_card.bar_gap,
          &layout.pull.rule_gap,
          &layout.pull.attribution_gap,
          &layout.pull.space_before,
          &layout.pull.space_after,
          &layout.indented.space_before,
          &layout.indented.space_after,
          &layout.bilingual.credit_gap,
          &layout.figure.space_before,
          &layout.figure.space_after,
          &layout.figure.gap,
          &layout.figure.title_gap,
          &layout.full_timeline.strip_gap,
          &layout.full_timeline.head_gap,
          &layout.full_timeline.gap,
          &layout.full_timeline.key_gap}) {
        scale(*space, by);
    }
}

void scale_spaces(model::Stylesheet& sheet, double by) {
    model::LayoutDefinition& layout = sheet.definition;
    for (auto& [name, style] : sheet.styles) {
        style.space_after *= by;
    }
    for (model::Measure* space :
         {&layout.title_block.space_before,
          &layout.title_block.space_after,
          &layout.section.space_before,
          &layout.section.own_row,
          &layout.quotation.gap,
          &layout.quotation.space_after,
          &layout.table.padding,
          &layout.portrait.gap,
          &layout.portrait.space_after,
          &layout.timeline.gap,
          &layout.contents.gap,
          &layout.notes.clearance,
          &layout.chapter.space_before,
          &layout.chapter.deck_gap,
          &layout.chapter.space_after}) {
        scale(*space, by);
    }
    scale_set_off(layout, by);
    for (model::ListBlock* list : {&layout.asks, &layout.paragraphs, &layout.sources}) {
        scale(list->gap, by);
        scale(list->space_before, by);
        scale(list->space_after, by);
    }
}

} // namespace

model::Stylesheet tightened(model::Stylesheet sheet, double t) {
    model::FitFloors const& floors = sheet.definition.fit->min;
    model::TextStyle const body = sheet.style("body");
    scale_spaces(sheet, factor(floors.spacing, progress(t, 0)));
    double const leading = factor(floors.leading.pt / body.leading, progress(t, 1));
    double const size = factor(floors.size.pt / body.size, progress(t, 2));
    for (auto& [name, style] : sheet.styles) {
        style.leading *= leading;
        style.depth *= leading;
        // Small print is as small as it may be.
        style.size *= style.size >= body.size ? size : 1;
    }
    model::Margins& margin = sheet.definition.page.margin;
    for (model::Measure* edge : {&margin.top, &margin.bottom}) {
        scale(*edge, factor(floors.margin.pt / edge->pt, progress(t, 3)));
    }
    return sheet;
}

} // namespace brief::layout
