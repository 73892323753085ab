#pragma once

/// The bounds within which a layout may be tightened, so that a brief fits on a number of pages.

#include "model/style.hpp"

#include <cstdint>

namespace brief::model {

/// The least that each measure may become.
struct FitFloors {
    double spacing = 0.6; ///< of the spaces between blocks, as a part of them
    Measure leading;      ///< of the body style
    Measure size;         ///< of the body style
    Measure margin;       ///< at the top and at the bottom
};

template <class Visitor>
void describe(Visitor& v, FitFloors& r) {
    v.field("spacing", r.spacing, Need::required, "Spaces between blocks, as a part of what they are: 0.6.");
    v.field("leading", r.leading, Need::required, "Height of the lines of `body`.");
    v.field("size", r.size, Need::required, "Type size of `body`; small print keeps its own.");
    v.field("margin", r.margin, Need::required, "Margins at the top and at the bottom.");
}

struct Fit {
    std::int64_t pages = 1;
    FitFloors min;
};

template <class Visitor>
void describe(Visitor& v, Fit& r) {
    v.field("pages", r.pages, Need::required, "The number of pages that a brief has to fit on.");
    v.field(
        "min", r.min, Need::required, "How far spacing, leading, size and margin may give, in this order."
    );
}

} // namespace brief::model
