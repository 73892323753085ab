#pragma once

/// The basic shapes (SVG 1.1, 9) and paths as segments.

#include "base/result.hpp"
#include "page/item.hpp"
#include "xml/xml.hpp"

#include <string_view>
#include <vector>

namespace brief::svg {

/// Whether elements of this name are drawn.
bool is_shape(std::string_view name);

/// The segments of an element that is a shape, in user units; none for one that is disabled by a size of 0.
/// Code::image_damaged for data that break the grammar.
Result<std::vector<page::Segment>> segments_of(xml::Element const& element);

} // namespace brief::svg
