#pragma once

/// The line at the foot of every page.

#include "layout/typesetter.hpp"
#include "page/page.hpp"

#include <cstddef>
#include <string>

namespace brief::layout {

struct PageNumber {
    std::size_t page = 1; ///< from 1
    std::size_t of = 1;
};

/// A text of the footer, filled in.
std::string footer_text(Typesetter const& typesetter, model::Text const& text, PageNumber number);

/// The footer, an artifact.
void put_footer(Typesetter& typesetter, page::Page& page, PageNumber number);

} // namespace brief::layout
