#pragma once

/// Measures of letters: where the address must stand for an envelope with a window, and what is around it.

#include "model/rule.hpp"
#include "model/style.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace brief::model {

/// A mark at the edge of the sheet, where it is folded or punched.
struct EdgeMark {
    Measure at;
    Measure length;
};

template <class Visitor>
void describe(Visitor& v, EdgeMark& r) {
    v.field("at", r.at, Need::required, "From the upper edge of the sheet.");
    v.field("length", r.length, Need::required, "Length of the mark.");
}

/// Where the parts of a letter stand on a sheet of one size, from its upper edge.
struct LetterPlaces {
    Measure letterhead;
    std::optional<Measure> return_line; ///< absent: the envelope says who sends it
    Measure address;
    Measure address_width;
    Measure information;
    Measure information_start; ///< from the edge at which lines start
    Measure text;
    std::vector<EdgeMark> marks;
};

template <class Visitor>
void describe(Visitor& v, LetterPlaces& r) {
    v.field("letterhead", r.letterhead, Need::required, "From the upper edge to the letterhead.");
    v.field(
        "return_line",
        r.return_line,
        Need::optional,
        "To the line with the sender's address; without it there is none."
    );
    v.field("address", r.address, Need::required, "To the first line of the address.");
    v.field("address_width", r.address_width, Need::required, "Width of the address.");
    v.field("information", r.information, Need::required, "To the reference, the date and the contact.");
    v.field(
        "information_start", r.information_start, Need::required, "From the edge where lines start to these."
    );
    v.field("text", r.text, Need::required, "To the line with the subject.");
    v.field("mark", r.marks, Need::optional, "Marks at the edge, for folding and punching.");
}

struct LetterBlock {
    std::map<std::string, LetterPlaces> places; ///< by the name of the page size
    Measure name_indent;                        ///< of the publisher's name, behind the mark
    Rule return_rule;
    Measure return_gap; ///< between the line and its rule
    Measure information_label;
    Measure information_gap;
    Rule mark_rule;
    Measure mark_start; ///< from the edge of the sheet
    Measure subject_gap;
    Measure closing_gap;
    Measure signature_space;
    std::int64_t signatory_columns = 3;
    Measure signatory_gap; ///< between two rows of them
    Measure enclosure_gap;
    Measure continuation;  ///< from the upper edge of a later page to its head
    Measure footer_column; ///< from one column of the footer to the next
};

template <class Visitor>
void describe(Visitor& v, LetterBlock& r) {
    v.field("place", r.places, Need::required, "Where its parts stand, by the name of the page size.");
    v.field("name_indent", r.name_indent, Need::required, "From the text's start to the publisher's name.");
    v.field("return_rule", r.return_rule, Need::required, "The rule under the sender's line.");
    v.field("return_gap", r.return_gap, Need::required, "Between that line and its rule.");
    v.field(
        "information_label",
        r.information_label,
        Need::required,
        "Width of the labels of reference, date and contact."
    );
    v.field("information_gap", r.information_gap, Need::required, "Between two of these.");
    v.field("mark_rule", r.mark_rule, Need::required, "Thickness and colour of the marks at the edge.");
    v.field("mark_start", r.mark_start, Need::required, "From the edge of the sheet to its marks.");
    v.field("subject_gap", r.subject_gap, Need::required, "Under the subject.");
    v.field("closing_gap", r.closing_gap, Need::required, "Above the closing.");
    v.field("signature_space", r.signature_space, Need::required, "Between the closing and the names.");
    v.field("signatory_columns", r.signatory_columns, Need::required, "How many names stand side by side.");
    v.field("signatory_gap", r.signatory_gap, Need::required, "Between two rows of names.");
    v.field("enclosure_gap", r.enclosure_gap, Need::required, "Above the list of enclosures.");
    v.field(
        "continuation", r.continuation, Need::required, "From the upper edge of a later page to its head."
    );
    v.field("footer_column", r.footer_column, Need::required, "From one column of the footer to the next.");
}

} // namespace brief::model
