#pragma once

/// The tags that mark fonts as parts of a font: "ABCDEF+Name" (ISO 32000-1 9.6.4).

#include "pdf/plain_file.hpp"

namespace brief::finish {

/// Makes the tag of each embedded part of a font from its program. Cairo makes it from the memory of numbers
/// that are wider on some systems than on others. A name without a tag, or without a program, stays.
void rename_parts_of_fonts(pdf::PlainFile& file);

} // namespace brief::finish
