#pragma once

/// What the pages of a PDF show, as readers that copy text get it: glyph codes through the ToUnicode map of
/// their font (ISO 32000-1 9.10.3), and with the texts that are said instead of them (ActualText, 14.9.4).

#include "pdf/file.hpp"

#include <string>

namespace brief::scan {

/// The text of all pages in the order of painting, UTF-8, a line for each text object: of each stream first
/// what its glyphs say, then, where that differs, with ActualText in the place of what it covers, then with a
/// space where marked content begins and ends, so that the mark of a note is no digit of the year before it.
std::string shown_text(pdf::File const& file);

} // namespace brief::scan
