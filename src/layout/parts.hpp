#pragma once

/// Everything a brief is made of, set in lines and boxes, before it is on pages.

#include "layout/galley.hpp"
#include "layout/page_breaker.hpp"
#include "layout/typesetter.hpp"

#include <vector>

namespace brief::layout {

struct Options;

struct Parts {
    Galley galley;
    std::vector<NoteBox> notes; ///< by number; those at the foot of pages
    page::NodeId marking{};     ///< where the marking row is read: before everything else
};

/// Sets the document of `typesetter`.
Parts set_parts(Typesetter& typesetter, Options const& options);

/// The rows that the page breaker searches.
std::vector<Row> rows_of(Parts const& parts, Typesetter const& typesetter);
PageRules page_rules(Parts const& parts, Typesetter const& typesetter);

/// Both.
struct PageInput {
    PageInput(Parts const& parts, Typesetter const& typesetter) :
        rows(rows_of(parts, typesetter)), rules(page_rules(parts, typesetter)) {}

    std::vector<Row> rows;
    PageRules rules;
};

} // namespace brief::layout
