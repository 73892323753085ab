#pragma once

/// The line at the foot of every page.

#include "layout/typesetter.hpp"
#include "page/page.hpp"

#include <cstddef>

namespace brief::layout {

struct PageNumber {
    std::size_t page = 1; ///< from 1
    std::size_t of = 1;
};

/// The footer, an artifact.
void put_footer(Typesetter& typesetter, page::Page& page, PageNumber number);

} // namespace brief::layout
