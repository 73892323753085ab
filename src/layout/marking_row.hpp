#pragma once

/// The row at the head of every page that marks it as a sample, a draft, under embargo or confidential.

#include "layout/typesetter.hpp"
#include "page/page.hpp"

#include <optional>

namespace brief::layout {

/// The row is read as kids of `parent`, or is an artifact where there is none. It is read out once, on the
/// first page.
void put_markings(Typesetter& typesetter, page::Page& page, std::optional<page::NodeId> parent);

} // namespace brief::layout
