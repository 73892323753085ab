#include "layout/text_grid.hpp"

#include "layout/page_rules.hpp"

#include <cmath>

namespace brief::layout {

double TextGrid::space_above(GridLine const& line, double y) {
    if (line.step <= 0) {
        return 0;
    }
    double const at = y + line.baseline;
    bool const at_top = y < rounding && !line.head;
    if (line.opens || at_top) {
        origin_ = at;
        return 0;
    }
    if (!origin_) {
        origin_ = line.first;
    }
    double const steps = std::ceil((at - *origin_) / line.step - rounding);
    double const space = *origin_ + steps * line.step - at;
    return space < rounding ? 0 : space;
}

} // namespace brief::layout
