#pragma once

/// Labels such as "DoRo65" for items that bring none: CSL 1.0.2 leaves their form to the processor.

#include "csl/cite_state.hpp"

#include <string>

namespace brief::csl {

/// Letters of up to four authors and two digits of the year: "Doe" of 1965 is "Doe65", with "Roe" "DoRo65".
std::string make_citation_label(Source const& source);

} // namespace brief::csl
