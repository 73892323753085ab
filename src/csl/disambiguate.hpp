#pragma once

/// Cites that look alike are told apart: CSL 1.0.2, "Disambiguation".

#include "csl/evaluator.hpp"
#include "csl/registry.hpp"
#include "csl/style.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace brief::csl {

/// Items whose cites still look alike.
using AmbiguousGroups = std::vector<std::vector<std::size_t>>;

/// Expands and adds names and lets conditions hold: fills in `registry.disambiguations` and
/// `registry.given_levels`.
AmbiguousGroups disambiguate(Style const& style, Evaluator& evaluator, Arena& arena, Registry& registry);

/// Gives each member of a group a year suffix, by the order of the bibliography.
void add_year_suffixes(AmbiguousGroups const& groups, Registry& registry);

/// "a" for 0, "z" for 25, "aa" for 26.
std::string suffix_letters(std::size_t index);

} // namespace brief::csl
