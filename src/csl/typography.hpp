#pragma once

/// What happens where pieces of different origin meet: punctuation that collides, spaces, quotation marks by
/// depth, punctuation within them, and decoration within its like.

#include "csl/arena.hpp"
#include "csl/locale.hpp"
#include "csl/markup.hpp"

namespace brief::csl {

/// The finished text of a citation or an entry.
Pieces settle(Tokens const& tokens, Locale const& locale, Arena& arena);

} // namespace brief::csl
