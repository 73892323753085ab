#pragma once

/// CSL 1.0.2, "Text-case" and "Strip-periods".

#include "csl/arena.hpp"
#include "csl/format.hpp"
#include "csl/markup.hpp"

#include <cstddef>
#include <string_view>

namespace brief::csl {

/// Changes the texts from `from` on, taken as one string. What stands in Markup::no_case, superscript or
/// subscript keeps its case. `language` decides on letters: Turkish and Azerbaijani have an i of their own.
void change_case(
    Tokens& tokens, std::size_t from, TextCase text_case, Arena& arena, std::string_view language
);

/// Takes out every full stop that is no affix.
void strip_periods(Tokens& tokens, std::size_t from, Arena& arena);

} // namespace brief::csl
