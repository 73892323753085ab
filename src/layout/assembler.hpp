#pragma once

/// Puts boxes, notes and running elements on pages.

#include "layout/page_breaker.hpp"
#include "layout/parts.hpp"
#include "layout/typesetter.hpp"

namespace brief::layout {

/// The pages with their content, links and outline; their structure and properties are the caller's. The
/// items of the boxes are taken.
page::Pages assemble(Parts& parts, PageInput const& input, PageBreaks const& breaks, Typesetter& typesetter);

} // namespace brief::layout
