#pragma once

/// What is set off from the text.

#include "content/document.hpp"
#include "layout/galley.hpp"
#include "layout/typesetter.hpp"

namespace brief::layout {

/// A section of asks on a ground of its own, with its heading in the side column, over the width of the page.
/// What else the section has stands under it.
void add_callout(
    Typesetter& typesetter,
    Galley& galley,
    content::Section const& section,
    content::Callout const& callout,
    page::NodeId parent
);

/// Prose behind a rule.
void add_boxed(Typesetter& typesetter, Galley& galley, content::Boxed const& boxed, page::NodeId parent);

/// One person in the column at the end, beside what comes next; in a row of its own where the page has no
/// such column.
void add_person_card(
    Typesetter& typesetter, Galley& galley, content::PersonCard const& card, page::NodeId parent
);

/// The head of a section of cards, with their numbers and the key to their bars.
void add_case_head(
    Typesetter& typesetter,
    Galley& galley,
    content::Section const& section,
    content::CaseCards const& cards,
    page::NodeId parent
);

/// People of a list of cases, each in a box of its own.
void add_case_cards(
    Typesetter& typesetter, Galley& galley, content::CaseCards const& cards, page::NodeId parent
);

/// A quotation in large type, or between paragraphs.
void add_pull_quotation(
    Typesetter& typesetter, Galley& galley, content::Quotation const& quotation, page::NodeId parent
);
void add_indented_quotation(
    Typesetter& typesetter, Galley& galley, content::Quotation const& quotation, page::NodeId parent
);

/// The opening mark of a quotation, hung `hang` pt out of a column that starts at `x`, then its words; the
/// height that they take.
struct QuotationPlace {
    double x = 0;
    double width = 0;
    double hang = 0;
    std::string_view style;
    std::string_view mark_style;
    double least_gap = 1.5; ///< between a mark that is too wide for `hang` and the words
};

double put_quoted(
    Typesetter& typesetter,
    content::Quotation const& quotation,
    page::NodeId parent,
    Box& box,
    QuotationPlace const& place
);

/// The drawing that stands for a person without a photo: like nobody, and the same for everybody.
std::vector<page::Shape> silhouette(page::Size size, Color ground, Color figure);

} // namespace brief::layout
