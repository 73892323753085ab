#pragma once

/// What is checked of a text before it is parsed: size, encoding, emptiness, nesting, stray characters.

#include "base/diagnostic.hpp"

#include <optional>
#include <string_view>

namespace brief::load {

struct CheckedText {
    std::optional<Diagnostic> fault; ///< keeps the text from being parsed
    std::string_view safe;           ///< what may be parsed: the text before `stray`
    std::optional<Diagnostic> stray; ///< a character that is not ASCII outside of strings and comments
};

/// Checks the text of `file`.
CheckedText check_text(Sources const& sources, FileId file);

} // namespace brief::load
