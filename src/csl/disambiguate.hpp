#pragma once

/// Cites that look alike are told apart: CSL 1.0.2, "Disambiguation".

#include "csl/evaluator.hpp"
#include "csl/registry.hpp"
#include "csl/style.hpp"

namespace brief::csl {

/// Fills in `registry.disambiguations` and `registry.given_levels`. Year suffixes go by `registry.order`.
void disambiguate(Style const& style, Locale const& locale, Evaluator& evaluator, Arena& arena, Registry& registry);

/// "a" for 0, "z" for 25, "aa" for 26.
std::string suffix_letters(std::size_t index);

} // namespace brief::csl
