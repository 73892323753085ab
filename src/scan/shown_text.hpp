#pragma once

/// What the pages of a PDF show, as a reader that copies text gets it: glyph codes through the ToUnicode map
/// of their font (ISO 32000-1 9.10.3).

#include "pdf/file.hpp"

#include <string>

namespace brief::scan {

/// The text of all pages in the order of painting, UTF-8, a line for each text object.
std::string shown_text(pdf::File const& file);

} // namespace brief::scan
