#pragma once

/// Measures of what is set off from the text: callouts, boxed text, the card of a person, quotations in other
/// forms than a list.

#include "model/rule.hpp"
#include "model/style.hpp"

namespace brief::model {

/// The asks on a ground of their own, their head in the side column.
struct CalloutBlock {
    Text ground;
    Rule rule; ///< over it
    Measure inset;
    Measure inset_top; ///< under the rule
    Measure inset_bottom;
    Measure gap; ///< between two asks
    Measure space_before;
    Measure space_after;
};

template <class Visitor>
void describe(Visitor& v, CalloutBlock& r) {
    v.field("ground", r.ground, Need::required, "One of the layout's colours.");
    v.field("rule", r.rule, Need::required, "The rule over it.");
    v.field("inset", r.inset, Need::required, "Between its sides and its text.");
    v.field("inset_top", r.inset_top, Need::required, "Between its upper edge and its text.");
    v.field("inset_bottom", r.inset_bottom, Need::required, "Between its text and its lower edge.");
    v.field("gap", r.gap, Need::required, "Between two asks.");
    v.field("space_before", r.space_before, Need::required, "Above it.");
    v.field("space_after", r.space_after, Need::required, "Under it.");
}

/// Prose behind a rule: a question to be put, a motion.
struct BoxedBlock {
    Rule rule;
    Measure indent;
    Measure gap; ///< between two paragraphs
};

template <class Visitor>
void describe(Visitor& v, BoxedBlock& r) {
    v.field("rule", r.rule, Need::required, "The rule before it.");
    v.field("indent", r.indent, Need::required, "Between the rule and the text.");
    v.field("gap", r.gap, Need::required, "Between two paragraphs.");
}

/// One person, beside the text.
struct PersonCardBlock {
    Rule rule;           ///< over it
    Measure drop;        ///< how much lower than the text beside it the rule stands
    Measure gap;         ///< between the rule and the portrait
    Measure height;      ///< of the portrait, which is as wide as the card
    Measure caption_gap; ///< between the portrait and its caption
    Measure name_gap;    ///< between the caption and the name
    Measure fact_gap;    ///< between the names and the facts
    Rule fact_rule;      ///< over and under each fact
    Measure padding;     ///< above and below the text of a fact
    Measure label_width;
    Measure bar_gap; ///< between the facts and the bar of custody
    Text ground;     ///< of the drawing in place of a photo
    Text silhouette;
    Measure width; ///< where the page has no column for it
};

template <class Visitor>
void describe(Visitor& v, PersonCardBlock& r) {
    v.field("rule", r.rule, Need::required, "The rule over it.");
    v.field("drop", r.drop, Need::required, "How much lower than the text beside it the rule stands.");
    v.field("gap", r.gap, Need::required, "Between the rule and the portrait.");
    v.field("height", r.height, Need::required, "Height of the portrait; it is as wide as the card.");
    v.field("caption_gap", r.caption_gap, Need::required, "Between the portrait and its caption.");
    v.field("name_gap", r.name_gap, Need::required, "Between the caption and the name.");
    v.field("fact_gap", r.fact_gap, Need::required, "Between the names and the facts.");
    v.field("fact_rule", r.fact_rule, Need::required, "The rule over and under each fact.");
    v.field("padding", r.padding, Need::required, "Above and below the text of a fact.");
    v.field("label_width", r.label_width, Need::required, "Width of the column of labels.");
    v.field("bar_gap", r.bar_gap, Need::required, "Between the facts and the bar of custody.");
    v.field("ground", r.ground, Need::required, "Ground of the drawing in place of a photo.");
    v.field("silhouette", r.silhouette, Need::required, "Colour of that drawing.");
    v.field("width", r.width, Need::required, "Its width where the page has no column at its end.");
}

/// The title on a page of its own.
struct CoverBlock {
    Measure space_before; ///< between the letterhead's rule and the title
    Measure deck_gap;
    Measure mark; ///< side of the square that stands for a person
    std::int64_t per_row = 18;
    Measure key_gap;  ///< between the marks and their key
    Measure note_gap; ///< between the key and the note
    Measure foot;     ///< between the note and the foot of the text area
};

template <class Visitor>
void describe(Visitor& v, CoverBlock& r) {
    v.field("space_before", r.space_before, Need::required, "Between the letterhead's rule and the title.");
    v.field("deck_gap", r.deck_gap, Need::required, "Between title and deck.");
    v.field(
        "mark",
        r.mark,
        Need::required,
        "Side of the square that stands for a person; smaller where many must fit."
    );
    v.field(
        "per_row", r.per_row, Need::required, "How many squares stand in a row; more where many must fit."
    );
    v.field("key_gap", r.key_gap, Need::required, "Between the squares and their key.");
    v.field("note_gap", r.note_gap, Need::required, "Between the key and the note.");
    v.field("foot", r.foot, Need::required, "Between the note and the foot of the text area.");
}

/// One person of a list of cases. The side column holds the portrait; everything else hangs on the axis.
struct CaseCardBlock {
    Measure head_gap; ///< between the head of the list with its key and the first card
    Rule rule;        ///< over each card
    Measure gap;      ///< between the rule and what is under it
    Measure height;   ///< from one rule to the next, where the words need no more
    Measure portrait_width;
    Measure portrait_height;
    Measure caption_gap; ///< between the portrait and its credit
    Measure fact_gap;    ///< between the names and the facts, and between facts and text
    Measure row_gap;     ///< between two rows of facts
    Measure label_width;
    Measure bar_gap;  ///< between the text and the bar, where the words need all room
    Measure bar_foot; ///< between the rule and the lower end of the numbers of the bar's years
};

template <class Visitor>
void describe(Visitor& v, CaseCardBlock& r) {
    v.field("head_gap", r.head_gap, Need::required, "Between the head of the list and the first card.");
    v.field("rule", r.rule, Need::required, "The rule over each card.");
    v.field("gap", r.gap, Need::required, "Between the rule and what is under it.");
    v.field("height", r.height, Need::required, "From one rule to the next; more where the words need more.");
    v.field("portrait_width", r.portrait_width, Need::required, "Width of the portrait.");
    v.field("portrait_height", r.portrait_height, Need::required, "Height of the portrait.");
    v.field("caption_gap", r.caption_gap, Need::required, "Between the portrait and its credit.");
    v.field("fact_gap", r.fact_gap, Need::required, "Above the facts, and between them and the text.");
    v.field("row_gap", r.row_gap, Need::required, "Between two rows of facts.");
    v.field("label_width", r.label_width, Need::required, "Width of the column of labels.");
    v.field("bar_gap", r.bar_gap, Need::required, "The least between the text and the bar of custody.");
    v.field("bar_foot", r.bar_foot, Need::required, "From the rule to the lower end of the bar's years.");
}

/// A quotation in large type.
struct PullBlock {
    Rule rule; ///< over it
    Measure rule_length;
    Measure rule_gap; ///< between the rule and the words
    Measure mark_hang;
    Measure attribution_gap;
    Measure space_before;
    Measure space_after;
};

template <class Visitor>
void describe(Visitor& v, PullBlock& r) {
    v.field("rule", r.rule, Need::required, "The rule over it.");
    v.field("rule_length", r.rule_length, Need::required, "Length of the rule.");
    v.field("rule_gap", r.rule_gap, Need::required, "Between the rule and the words.");
    v.field("mark_hang", r.mark_hang, Need::required, "How far the opening mark stands out of the column.");
    v.field("attribution_gap", r.attribution_gap, Need::required, "Between the words and who said them.");
    v.field("space_before", r.space_before, Need::required, "Above it.");
    v.field("space_after", r.space_after, Need::required, "Under it.");
}

/// A quotation between two paragraphs of text.
struct IndentedBlock {
    Measure indent;
    Measure mark_hang;
    Measure space_before;
    Measure space_after;
};

template <class Visitor>
void describe(Visitor& v, IndentedBlock& r) {
    v.field("indent", r.indent, Need::required, "On both sides.");
    v.field("mark_hang", r.mark_hang, Need::required, "How far the opening mark stands out of it.");
    v.field("space_before", r.space_before, Need::required, "Above it.");
    v.field("space_after", r.space_after, Need::required, "Under it.");
}

/// Words and their translation, side by side.
struct BilingualBlock {
    Measure gap;        ///< between the two columns
    Measure credit_gap; ///< between a translation and who made it
};

template <class Visitor>
void describe(Visitor& v, BilingualBlock& r) {
    v.field("gap", r.gap, Need::required, "Between the two columns.");
    v.field("credit_gap", r.credit_gap, Need::required, "Between a translation and who made it.");
}

} // namespace brief::model
