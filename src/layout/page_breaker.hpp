#pragma once

/// The choice of page ends, on numbers alone: the best way through all of them by dynamic programming, with
/// the notes of each page in the cost. Hard rules are limits of the search, never repairs after it.

#include <cstddef>
#include <vector>

namespace brief::layout {

/// A box as the search sees it; pt.
struct Row {
    double space = 0; ///< above it, unless it is the first of a page
    double height = 0;
    double overhang = 0; ///< below it, in the side column
    double penalty = 0;  ///< of ending a page behind it; infinite: no page may end there
    double header = 0;   ///< height of what is repeated above it where it is the first of a page
    std::vector<std::size_t> notes;
};

struct PageRules {
    double height = 0;                ///< of the text area
    double line = 14;                 ///< the unit in which a page is short
    double notes_above = 0;           ///< space and rule above the first note of a page
    std::vector<double> note_heights; ///< by number of the note
    std::size_t note_columns = 1;     ///< notes that stand side by side
};

/// Notes of a page, one below the other in columns of about equal height.
struct NoteColumns {
    std::vector<std::size_t> starts; ///< the place in the list with which each column begins
    double height = 0;               ///< of the tallest column, pt, without the space above
};

/// The columns for `notes`, in this order, that take the least height.
NoteColumns place_notes(std::vector<std::size_t> const& notes, PageRules const& rules);

struct PageBreaks {
    std::vector<std::size_t> ends;     ///< one behind the last row of each page
    std::vector<std::size_t> relaxed;  ///< rows behind which a page ends though it should not
    std::vector<std::size_t> crowded;  ///< pages, from 0, whose side column reaches beyond their foot
    std::vector<std::size_t> too_tall; ///< rows that no page can hold
};

/// Page ends of least cost: the squares of the lines by which pages fall short, and the penalties. The last
/// page may be short. As few pages as can be. A note stands on every page that has a mark of it.
PageBreaks choose_pages(std::vector<Row> const& rows, PageRules const& rules);

} // namespace brief::layout
