#pragma once

/// From records to content: a briefing definition and a view of the library become the document that readers
/// get. Citations in it are still what authors wrote; `cite` makes notes of them.

#include "base/result.hpp"
#include "content/document.hpp"
#include "editions/compare.hpp"
#include "model/briefing.hpp"
#include "model/labels.hpp"
#include "view/view.hpp"

namespace brief::compose {

/// The document of `briefing`, whose references have been checked. `sources` are the files it came from, so
/// that a fault inside prose can be shown in its place. Errors: Code::prose_markup, Code::citation_syntax,
/// Code::unknown_source, Code::unknown_label. `previous` is the last edition, which sections of changes are
/// held against; null where the briefing names none.
Result<content::Document> document(
    view::View const& view,
    model::Briefing const& briefing,
    model::Labels const& labels,
    Sources const& sources,
    editions::Edition const* previous = nullptr
);

} // namespace brief::compose
