#pragma once

/// The entries of a bibliography: CSL 1.0.2, "Bibliography-specific Options".

#include "csl/evaluator.hpp"
#include "csl/processor.hpp"
#include "csl/registry.hpp"

#include <vector>

namespace brief::csl {

std::vector<Entry> render_bibliography(
    Style const& style, Locale const& locale, Evaluator& evaluator, Arena& arena, Registry const& registry
);

} // namespace brief::csl
