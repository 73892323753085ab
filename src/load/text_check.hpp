#pragma once

/// What is checked of a text before it is parsed: size, encoding, emptiness, nesting.

#include "base/diagnostic.hpp"

#include <optional>

namespace brief::load {

/// The first fault that keeps the text of `file` from being parsed, or nothing.
std::optional<Diagnostic> check_text(Sources const& sources, FileId file);

} // namespace brief::load
