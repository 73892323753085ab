#pragma once

/// Puts boxes, notes and running elements on pages.

#include "layout/galley.hpp"
#include "layout/page_breaker.hpp"
#include "layout/typesetter.hpp"

#include <vector>

namespace brief::layout {

/// Everything a brief is made of, before it is on pages.
struct Parts {
    Galley const& galley;
    std::vector<NoteBox> const& notes;
    page::NodeId marking{}; ///< where the marking row is read: before everything else
};

/// The rows that the page breaker searches.
std::vector<Row> rows_of(Parts const& parts);
PageRules page_rules(Parts const& parts, Typesetter const& typesetter);

/// The pages with their content, links and outline; their structure and properties are the caller's.
page::Pages assemble(Parts const& parts, PageBreaks const& breaks, Typesetter& typesetter);

} // namespace brief::layout
