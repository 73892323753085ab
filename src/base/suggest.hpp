#pragma once

/// "Did you mean": the known word nearest to one that is not known.

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace brief {

/// The candidate at the smallest Damerau–Levenshtein distance (optimal string alignment, in code points)
/// from `word`; the first of equals. Nothing when even that one is too far to be a slip of the pen.
std::optional<std::string> nearest(std::string_view word, std::span<std::string const> candidates);

} // namespace brief
