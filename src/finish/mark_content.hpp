#pragma once

/// Marks the content of a page: turns the stretches that are painted in coded colours into marked-content
/// sequences (ISO 32000-1 14.6), which tie what is painted to the structure tree, and gives them their
/// colours.

#include "base/result.hpp"
#include "page/item.hpp"
#include "page/painted.hpp"
#include "page/structure.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace brief::finish {

struct MarkedContent {
    std::string stream;
    std::vector<page::LeafId> leaves; ///< by MCID: the leaf that the sequence belongs to
};

/// Owners of which nothing is painted get no MCID. Fails with `Code::structure_mismatch` when a colour is not
/// the code of one of `brushes`, in their order, or when anything is painted in no code: such a page would
/// have content that nobody can hear.
Result<MarkedContent>
mark_content(std::string_view stream, std::span<page::Brush const> brushes, page::Structure const& structure);

} // namespace brief::finish
