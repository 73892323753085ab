#pragma once

/// The grid on which running text stands, whatever stands between its lines. Space is added above a block,
/// never between lines.

#include <optional>

namespace brief::layout {

/// What of a box stands on the grid. Lengths in pt.
struct GridLine {
    double step = 0;     ///< between lines of the grid; 0: the box stands where it comes to stand
    double baseline = 0; ///< from the top of the box to the line of text that is to stand on the grid
    double first = 0;    ///< where the baseline of a first line of a page is
    bool opens = false;  ///< it begins a grid of its own
    bool head = false;   ///< the line is that of the box behind it, with which it stands together
};

/// The grid of one page or column while boxes are put on it, from the top to the foot.
class TextGrid {
public:
    /// What is added above a box whose top would stand at `y`, pt below the top of the page.
    double space_above(GridLine const& line, double y);

private:
    std::optional<double> origin_; ///< a baseline of the grid, pt below the top of the page
};

} // namespace brief::layout
