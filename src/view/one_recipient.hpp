#pragma once

/// A view for one recipient after the other. What is made for one of them is made from a view in which there
/// is no other.

#include "view/view.hpp"

#include <optional>
#include <vector>

namespace brief::view {

/// Takes the recipients out of a view, which then has none.
std::vector<model::Recipient> take_recipients(View& view);

/// A recipient of their own as the audience may see them; nothing where they are withheld as a whole. What is
/// left out is added to `secrets`.
std::optional<model::Recipient>
project(model::Recipient recipient, model::Audience audience, std::vector<Secret>& secrets);

/// Puts a recipient as their audience may see them into a view, in place of whoever was there.
void set_recipient(View& view, model::Recipient recipient);

} // namespace brief::view
