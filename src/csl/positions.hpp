#pragma once

/// Where a cite stands among the others: CSL 1.0.2, "position".

#include "csl/processor.hpp"

#include <cstddef>
#include <vector>

namespace brief::csl {

struct PlacedCite {
    std::size_t citation = 0;
    std::size_t index = 0; ///< within the citation
    Position position = Position::first;
    bool near_note = false;
    int first_note = 0; ///< the note that has the item first; 0 for the first cite and in the text
};

/// For each citation, its cites; in one pass.
std::vector<std::vector<PlacedCite>> place(std::vector<Citation> const& citations, int near_note_distance);

} // namespace brief::csl
