#pragma once

/// Citations in a style of CSL.

#include "cite/cite.hpp"

namespace brief::cite {

/// What `resolve` does with a style.
Result<content::Document> resolve_styled(
    content::Document document,
    view::View const& view,
    model::Labels const& labels,
    CitationStyle const& style
);

} // namespace brief::cite
