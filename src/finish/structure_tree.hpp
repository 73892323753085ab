#pragma once

/// The structure tree of the file (ISO 32000-1 14.7.2), with the way back from content to structure.

#include "finish/link_annotations.hpp"
#include "finish/new_objects.hpp"
#include "page/page.hpp"

#include <vector>

namespace brief::finish {

/// Adds the tree to `beside` and returns its root. The key of a page in its parent tree is the index of the
/// page. `leaves` has for every
/// page the leaf of each MCID. Nodes without content are left out, save the cells of a row that has
/// some: without them the others would stand in the wrong columns. Headings get the levels that
/// `HeadingLevels` gives them.
Id add_structure(
    NewObjects& beside,
    page::Pages const& pages,
    std::vector<Id> const& page_ids,
    std::vector<std::vector<page::LeafId>> const& leaves,
    std::vector<LinkAnnotation> const& links
);

} // namespace brief::finish
