#pragma once

/// What stands on every page: the row that marks it, and the line at its foot.

#include "layout/typesetter.hpp"
#include "page/page.hpp"

namespace brief::layout {

struct PageNumber {
    std::size_t page = 1; ///< from 1
    std::size_t of = 1;
};

enum class ReadAloud : std::uint8_t { no, yes };

/// The marking row. It is read out once, on the first page, and an artifact on the others.
void put_marking(Typesetter& typesetter, page::Page& page, ReadAloud read_aloud);

/// The footer, an artifact.
void put_footer(Typesetter& typesetter, page::Page& page, PageNumber number);

} // namespace brief::layout
