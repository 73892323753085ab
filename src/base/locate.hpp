#pragma once

/// Finds words of a field in the file it was read from, so that a message can point at them.

#include "base/source_text.hpp"

#include <string_view>

namespace brief {

/// The place of `needle` in the file, at or behind the start of the field at `field`. Words that a line end
/// or an escape interrupts are found by their beginning; the field's own place where not even that is there.
Span locate(Sources const& sources, Span field, std::string_view needle);

} // namespace brief
