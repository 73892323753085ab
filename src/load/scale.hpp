#pragma once

/// Large print: a layout that is its own, larger.

#include "model/stylesheet.hpp"

namespace brief::load {

/// Multiplies type, leadings, spaces and rules of `sheet` by its scale. The page keeps its size, its margins
/// and its columns; a letter the places on its sheet.
void apply_scale(model::Stylesheet& sheet);

} // namespace brief::load
