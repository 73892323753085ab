#pragma once

/// Marks the content of a page: turns the sentinels between its chunks into marked-content sequences
/// (ISO 32000-1 14.6), which tie what is painted to the structure tree.

#include "base/result.hpp"
#include "page/item.hpp"
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

/// Chunks that paint nothing are left unmarked and get no MCID. Fails with `Code::structure_mismatch` when
/// the sentinels are not exactly those of `chunks` in their order, or when anything is painted outside of
/// all chunks: such a page would have content that nobody can hear.
Result<MarkedContent>
mark_content(std::string_view stream, std::span<page::Owner const> chunks, page::Structure const& structure);

} // namespace brief::finish
