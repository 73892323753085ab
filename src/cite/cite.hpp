#pragma once

/// Citations become notes. All of them are collected before the first is written, since what a note says
/// depends on what was cited before it.

#include "base/result.hpp"
#include "content/document.hpp"
#include "model/labels.hpp"
#include "view/view.hpp"

namespace brief::cite {

/// `document` with a note mark in the place of each citation, its notes in the order of their first marks,
/// and its list of sources written out. The same sources at the same places with the same remark are one
/// note. A source that the list of sources has is given by its short name; any other in full where
/// it is cited first, and after that by its short name and the note that has it in full. Error:
/// Code::unknown_source for a citation whose source the library does not have.
Result<content::Document>
resolve(content::Document document, view::View const& view, model::Labels const& labels);

} // namespace brief::cite
