#pragma once

/// A layout tightened within the floors it declares, by one number.

#include "model/stylesheet.hpp"

namespace brief::layout {

/// The layout at `t`: 0 as it is, 1 at its floors. A quarter each of the way goes to the spaces between
/// blocks, to the leading, to the type size of `body` and larger styles, and to the margins at the top and at
/// the bottom, one after the other, so that a reader sees as little of it as can be. Needs a layout with
/// `fit`.
model::Stylesheet tightened(model::Stylesheet sheet, double t);

} // namespace brief::layout
