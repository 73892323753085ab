#pragma once

/// What stands on every page: the row that marks it, and the line at its foot.

#include "layout/typesetter.hpp"
#include "page/page.hpp"

#include <optional>

namespace brief::layout {

struct PageNumber {
    std::size_t page = 1; ///< from 1
    std::size_t of = 1;
};

/// The marking row: read as a kid of `parent`, or an artifact where there is none. It is read out once, on
/// the first page.
void put_marking(Typesetter& typesetter, page::Page& page, std::optional<page::NodeId> parent);

/// The footer, an artifact.
void put_footer(Typesetter& typesetter, page::Page& page, PageNumber number);

} // namespace brief::layout
