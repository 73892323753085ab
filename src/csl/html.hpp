#pragma once

/// Finished text in the subset of HTML that the test suite of the CSL project compares.

#include "csl/markup.hpp"

#include <string>

namespace brief::csl {

std::string to_html(Pieces const& pieces);

/// As an entry of a bibliography: `<div class="csl-entry">…</div>`, indented by two.
std::string entry_to_html(Pieces const& pieces);

} // namespace brief::csl
