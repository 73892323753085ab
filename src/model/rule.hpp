#pragma once

#include "model/style.hpp"

namespace brief::model {

/// A ruled line.
struct Rule {
    Measure width;
    Text color;
};

template <class Visitor>
void describe(Visitor& v, Rule& r) {
    v.field("width", r.width, Need::required, "Thickness.");
    v.field("color", r.color, Need::required, "One of the layout's colours.");
}

} // namespace brief::model
