#pragma once

/// The grid of columns of a page, and where text hangs in it.

#include "model/style.hpp"

#include <cstdint>

namespace brief::model {

enum class TextStart : std::uint8_t { axis, margin };

constexpr auto spellings(TextStart) {
    return spellings_of<TextStart>({{TextStart::axis, "axis"}, {TextStart::margin, "margin"}});
}

/// The grid of columns. Text hangs on the column after the side columns; the side holds what locates it.
struct Columns {
    std::int64_t count = 12;
    Measure gutter;
    std::int64_t side = 3;
    TextStart text = TextStart::axis;
    Measure end;     ///< width of a column at the end, for what stands beside the text; 0: none
    Measure end_gap; ///< before it
};

template <class Visitor>
void describe(Visitor& v, Columns& r) {
    v.field("count", r.count, Need::required, "Columns of the page.");
    v.field("gutter", r.gutter, Need::required, "Space between two columns.");
    v.field("side", r.side, Need::required, "How many of them make the side column.");
    v.field(
        "text",
        r.text,
        Need::optional,
        "Where text starts: on the axis behind the side column, or at the margin, with heads in rows of "
        "their own."
    );
    v.field("end", r.end, Need::optional, "Width of a column at the end, for a card beside the text.");
    v.field("end_gap", r.end_gap, Need::optional, "Between the text and that column.");
}

} // namespace brief::model
