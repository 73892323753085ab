#pragma once

/// A view for one recipient after the other. What is made for one of them is made from a view in which there
/// is no other.

#include "view/view.hpp"

#include <vector>

namespace brief::view {

/// Takes the recipients out of a view, which then has none.
std::vector<model::Recipient> take_recipients(View& view);

/// Puts one of those that were taken back, in place of whoever was there.
void set_recipient(View& view, model::Recipient recipient);

} // namespace brief::view
