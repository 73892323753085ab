#pragma once

/// All words of a PDF file, for who looks for names and not for hidden ways to write them.

#include "pdf/file.hpp"

#include <string>

namespace brief::scan {

/// What its pages show, its strings (of outlines, links, tags, dates), its metadata and the texts attached to
/// it, UTF-8, parted by line ends. What is no text (fonts, pictures) is left out.
std::string texts_in(pdf::File const& file);

} // namespace brief::scan
