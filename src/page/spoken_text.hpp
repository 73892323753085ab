#pragma once

/// What a brief says from its first word to its last, whatever the places and the order of painting.

#include "page/page.hpp"

#include <string>

namespace brief::page {

/// The texts of all leaves in the order of the structure, without anything between them; artifacts say
/// nothing.
std::string spoken_text(Pages const& pages);

} // namespace brief::page
