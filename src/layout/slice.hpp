#pragma once

/// Boxes that are too tall to stay whole, cut between their lines.

#include "layout/galley.hpp"

#include <vector>

namespace brief::layout {

/// The penalty of a page end in a box that was cut: as much as ten lines missing at the foot.
inline constexpr double slice_penalty = 100;

/// `box` in parts, cut wherever no line of text, picture or drawing is crossed; their heights add up to its
/// own. What stands upright all through it, a ground, a frame or a line, is drawn in each part. The first two
/// and the last two parts stand together. One part where it has no such place.
std::vector<Box> slices(Box box);

} // namespace brief::layout
