#pragma once

/// Measures of the title and what locates it.

#include "model/style.hpp"

#include <cstdint>

namespace brief::model {

/// Where a title stands: on the axis, beside what locates it, or over the width of the page, below its
/// kicker.
enum class TitlePlace : std::uint8_t { axis, page };

constexpr auto spellings(TitlePlace) {
    return spellings_of<TitlePlace>({{TitlePlace::axis, "axis"}, {TitlePlace::page, "page"}});
}

struct TitleBlock {
    TitlePlace place = TitlePlace::axis;
    Measure space_before;
    Measure side_offset; ///< of the side column's first line
    Measure side_gap;    ///< under the kicker
    Measure edition_gap; ///< above the edition
    Measure deck_gap;    ///< between title and deck
    Measure space_after;
};

template <class Visitor>
void describe(Visitor& v, TitleBlock& r) {
    v.field(
        "place",
        r.place,
        Need::optional,
        "On the axis, beside what locates it, or over the width of the page."
    );
    v.field("space_before", r.space_before, Need::required, "Between the letterhead's rule and the title.");
    v.field("side_offset", r.side_offset, Need::required, "How much lower the side column starts.");
    v.field("side_gap", r.side_gap, Need::required, "Under the kicker.");
    v.field("edition_gap", r.edition_gap, Need::required, "Above the edition.");
    v.field("deck_gap", r.deck_gap, Need::required, "Between title and deck.");
    v.field("space_after", r.space_after, Need::required, "Under the block.");
}

} // namespace brief::model
