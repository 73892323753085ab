#pragma once

/// The choice of page ends, on numbers alone: the best way through all of them by dynamic programming, with
/// the notes and figures of each page in the cost. Hard rules are limits of the search, never repairs after
/// it.

#include "layout/note_area.hpp"
#include "layout/page_rules.hpp"

#include <compare>
#include <cstddef>
#include <vector>

namespace brief::layout {

struct PagePlan {
    std::size_t first = 0; ///< row
    std::size_t end = 0;   ///< one behind its last row; `first`: only what is left of notes and figures
    std::vector<NotePart> notes;
    std::size_t first_figure = 0; ///< at the top of the page
    std::size_t end_figure = 0;
    double short_by = 0; ///< pt that it could hold more

    bool operator==(PagePlan const&) const = default;
};

/// What page ends cost. A broken rule outweighs every page, and a page all that is only unsightly, however
/// many there are: so a larger page never leads to more of them.
struct Cost {
    double broken = 0; ///< rules, each by how much a reader minds
    double pages = 0;
    double unsightly = 0; ///< the squares of the lines by which pages fall short, and penalties

    auto operator<=>(Cost const&) const = default;

    Cost operator+(Cost const& other) const {
        return {broken + other.broken, pages + other.pages, unsightly + other.unsightly};
    }
};

struct PageBreaks {
    std::vector<PagePlan> pages;
    std::vector<std::size_t> relaxed;    ///< rows behind which a page ends though it should not
    std::vector<std::size_t> crowded;    ///< pages, from 0, whose side column reaches beyond their foot
    std::vector<std::size_t> too_tall;   ///< rows that no page can hold
    std::vector<std::size_t> late_notes; ///< notes that begin behind the page of their first mark
    Cost cost;
    std::size_t steps = 0; ///< rows that were tried as the last of a page
};

/// Page ends of least cost: the squares of the lines by which pages fall short, the penalties, and what
/// divided notes and late figures cost. A page that has to end may be short. As few pages as can be. A note
/// stands on every page that has a mark of it; the last that begins on a page may go on at the foot of the
/// next.
PageBreaks choose_pages(std::vector<Row> const& rows, PageRules const& rules);

} // namespace brief::layout
