#pragma once

/// What a brief says from its first word to its last, whatever the places and the order of painting.

#include "page/page.hpp"

#include <string>

namespace brief::page {

/// The texts of all leaves in the order of the structure, without anything between them; artifacts say
/// nothing.
std::string spoken_text(Pages const& pages);

/// Gives what was set from right to left a text of its own (ActualText, ISO 32000-1 14.9.4): its glyphs stand
/// on the page from left to right, and would be read backwards.
void say_right_to_left(Pages& pages);

} // namespace brief::page
