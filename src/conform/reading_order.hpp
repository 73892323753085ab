#pragma once

/// The structure tree of a file as assistive technology walks through it.

#include "pdf/file.hpp"

#include <string>

namespace brief::conform {

/// A line for each element, set in by its depth: its role, its language where it changes, what is read
/// instead of its content; below it its texts and the targets of its links. Artifacts are left out.
std::string reading_order(pdf::File const& file);

} // namespace brief::conform
