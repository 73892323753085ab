#pragma once

/// A brief as the search for page ends sees it: numbers only. Lengths in pt.

#include "layout/text_grid.hpp"

#include <cstddef>
#include <limits>
#include <vector>

namespace brief::layout {

/// The penalty of a place where no page may end.
inline constexpr double forbidden = std::numeric_limits<double>::infinity();

/// What is more than a page can hold is told apart from what rounding adds; pt.
inline constexpr double rounding = 0.01;

/// A box of the galley.
struct Row {
    double space = 0; ///< above it, unless it is the first of a page or column
    double height = 0;
    double overhang = 0;    ///< below it, in the side column
    double penalty = 0;     ///< of ending a page behind it; `forbidden`: no page may end there
    double if_broken = 1e9; ///< cost of ending a page there all the same, where nothing else is left
    double header = 0;      ///< height of what is repeated above it where it is the first of a page or column
    std::vector<std::size_t> notes; ///< whose marks it holds
    std::size_t figures = 0;        ///< how many more may stand at the top of its page, or of the next one
    std::size_t frame = 0;          ///< of `PageRules::heights`
    std::size_t stretch = 0;        ///< of `PageRules::stretches`
    bool starts_page = false;
    GridLine grid;
};

/// A note: lines of one height.
struct NoteSize {
    double gap = 0; ///< above it
    double line = 0;
    std::size_t lines = 0;

    double height() const { return gap + line * static_cast<double>(lines); }
};

/// Rows that are set in columns, one beside the other.
struct Stretch {
    std::size_t columns = 1;
};

struct PageRules {
    std::vector<double> heights{0}; ///< of the text area, by frame
    double line = 14;               ///< the unit in which a page is short
    double notes_above = 0;         ///< space and rule above the first note of a page
    double continued = 0;           ///< height of the words at the end of a part of a note that goes on, and
                                    ///< at the start of what follows
    std::size_t least_lines = 2;    ///< of a note on each side of a page end
    std::vector<NoteSize> notes;    ///< by number
    std::size_t note_columns = 1;   ///< notes that stand side by side
    std::vector<double> figures; ///< heights with the space below, in the order of the rows that ask for them
    std::vector<Stretch> stretches{Stretch{}};
};

/// Lines of a note on a page.
struct NotePart {
    std::size_t note = 0;
    std::size_t from = 0;
    std::size_t to = 0;
    bool again = false; ///< another page has the note already; here it stands once more

    bool operator==(NotePart const&) const = default;
};

} // namespace brief::layout
