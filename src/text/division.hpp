#pragma once

/// Which pieces of a line are words that may be divided, and where.

#include "text/hyphenation.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace brief::text {

/// Bytes of `piece` at which it may be divided. Quotation marks and stops around a word are no letters of it;
/// with anything else inside it is no word. A word with a capital is taken for a name, and names are not
/// divided, unless `limits` say so.
std::vector<std::size_t> divisions_of(
    std::string_view piece, Hyphenator const& hyphenator, HyphenLimits limits, std::string_view language
);

} // namespace brief::text
