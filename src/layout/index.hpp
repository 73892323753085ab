#pragma once

/// The numbers of an index of names, in room that is kept for them before pages are known.

#include "layout/galley.hpp"
#include "layout/typesetter.hpp"

#include <cstddef>
#include <vector>

namespace brief::layout {

/// A page of an index, or a range of them; from 1.
struct IndexNumber {
    std::size_t first = 0;
    std::size_t last = 0;

    bool operator==(IndexNumber const&) const = default;
};

/// Three pages in a row, or more, are a range; two are not. `pages` are sorted, each once.
std::vector<IndexNumber> index_numbers(std::vector<std::size_t> const& pages);

/// The line of an entry, from that on which its name ends, on which each number of these widths (pt) stands.
/// Between two there are `gap` pt. More, or wider, numbers never stand on fewer lines.
std::vector<std::size_t> index_lines(IndexSlot const& slot, std::vector<double> const& widths, double gap);

/// What stands behind a name.
struct SetIndexNumbers {
    std::vector<page::Item> items;
    std::vector<BoxLink> links;
    std::vector<std::size_t> pages; ///< to which each of the links leads, from 1
};

/// The numbers of `pages` (from 1, sorted, each once) in their slot, counted from the corner of its box.
SetIndexNumbers
set_index_numbers(Typesetter& typesetter, IndexSlot const& slot, std::vector<std::size_t> const& pages);

} // namespace brief::layout
