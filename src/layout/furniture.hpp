#pragma once

/// The lines at the head and at the foot of pages.

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

/// Where a page stands in a brief: in which chapter and section its first line is.
struct PagePlace {
    content::Section const* chapter = nullptr;
    content::Section const* section = nullptr;
};

/// The running head, an artifact; nothing in a layout without one.
void put_running_head(Typesetter& typesetter, page::Page& page, PagePlace const& place);

/// The footer, an artifact.
void put_footer(Typesetter& typesetter, page::Page& page, PageNumber number);

} // namespace brief::layout
