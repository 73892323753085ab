#pragma once

/// What must hold of every document on its pages, whatever it is made of: I1 to I15 of docs/contributing.md.

#include "layout/kit.hpp"
#include "layout/page_breaker.hpp"
#include "layout/parts.hpp"

#include <string>
#include <vector>

namespace brief::test {

/// What is broken on the pages of the document of `kit`, one line each: "I5 the note qabz begins on page 3,
/// its mark is on 2". All that can be seen on one set of pages.
std::vector<std::string> faults_of(
    Kit& kit,
    layout::Typesetter const& typesetter,
    layout::Parts const& parts,
    layout::PageBreaks const& breaks,
    page::Pages const& pages
);

} // namespace brief::test
