#pragma once

/// The bookmarks of the file (ISO 32000-1 12.3.3).

#include "finish/new_objects.hpp"
#include "finish/pdf_objects.hpp"
#include "page/page.hpp"

#include <vector>

namespace brief::finish {

/// Adds the outline, all of it unfolded. A level that skips another is taken as the next one.
void add_outline(
    PdfObjects& objects, NewObjects& beside, page::Pages const& pages, std::vector<Id> const& page_ids
);

} // namespace brief::finish
