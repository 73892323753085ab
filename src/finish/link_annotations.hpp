#pragma once

/// The places of a page that can be clicked (ISO 32000-1 12.5.6.5).

#include "finish/new_objects.hpp"
#include "finish/pdf_objects.hpp"
#include "page/page.hpp"

#include <vector>

namespace brief::finish {

struct LinkAnnotation {
    Id id;
    std::size_t page = 0;
    page::NodeId node{};
    std::size_t parent_key = 0; ///< StructParent: its key in the parent tree
};

/// Adds the links of all pages to `beside`, `page_ids` being the pages in the file, which name them. The keys
/// of the parent tree below the number of pages belong to the pages themselves.
std::vector<LinkAnnotation>
add_links(PdfObjects& objects, NewObjects& beside, page::Pages const& pages, std::vector<Id> const& page_ids);

/// `place` as an explicit destination that keeps the reader's magnification (ISO 32000-1 12.3.2.2).
Value destination(page::Destination const& place, page::Pages const& pages, std::vector<Id> const& page_ids);

} // namespace brief::finish
