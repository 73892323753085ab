#pragma once

/// The text of a field: its markup and its quotation marks.

#include "csl/markup.hpp"

#include <cstdint>
#include <string_view>

namespace brief::csl {

/// Whether typographic quotation marks are resolved too, or stay as the author wrote them.
enum class CurlyQuotes : std::uint8_t { resolve, keep };

/// Reads <i>, <b>, <sup>, <sub>, <sc>, and <span> with the style of small capitals or one of the classes
/// "nocase" and "nodecor"; quotation marks become Markup::quote, and apostrophes are made typographic. A mark
/// without its counterpart stays what it is. The tokens point into `text`.
Tokens parse_field(std::string_view text, CurlyQuotes curly = CurlyQuotes::resolve);

} // namespace brief::csl
