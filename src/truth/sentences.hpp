#pragma once

/// Sentences of a text (Unicode TR 29, with the abbreviations of the language).

#include "truth/fold.hpp"

#include <string_view>
#include <vector>

namespace brief::truth {

/// The sentences, in bytes, without white space at their ends. A break behind an initial ("A. Nobody") is
/// none.
std::vector<Range> sentences(std::string_view text, std::string_view language);

} // namespace brief::truth
