#pragma once

/// Citations become notes, or words of the text. All of them are collected before the first is written, since
/// what one says depends on what was cited before it.

#include "base/result.hpp"
#include "content/document.hpp"
#include "csl/locale.hpp"
#include "csl/style.hpp"
#include "model/labels.hpp"
#include "view/view.hpp"

#include <functional>
#include <map>
#include <string>

namespace brief::cite {

/// A style of CSL in the language of a brief.
struct CitationStyle {
    std::string name; ///< as the brief names it
    Span span;        ///< where it does
    csl::Style style;
    csl::Locale locale;
    csl::Locale english; ///< whose words for places in a source are understood in every brief
    /// By the language of a source, as its record writes it: whose words and dates its citations have. Others
    /// have those of the brief.
    std::map<std::string, csl::Locale, std::less<>> item_locales = {};
};

/// `document` with its citations written and its lists of sources filled.
///
/// Without a style each citation is a note mark, and the notes stand in the order of their first marks. The
/// same sources at the same places with the same remark are one note. A source that the list of sources has
/// is given by its short name; any other in full where it is cited first, and after that by its short name
/// and the note that has it in full.
///
/// With a style of notes each citation is a note of its own, as "ibid." needs it; with any other it stands
/// in the text and leads to its entry in the list of sources.
///
/// Errors: Code::unknown_source for a citation whose source the library does not have; with a style
/// Code::empty_citation, and Code::no_list_of_sources.
Result<content::Document> resolve(
    content::Document document,
    view::View const& view,
    model::Labels const& labels,
    CitationStyle const* style = nullptr
);

} // namespace brief::cite
