#pragma once

/// Prose of authors: CommonMark 0.30 (by md4c) with citations after Pandoc: `[@source-id, para. 2; @other]`,
/// and notes in place: `^[A remark. [@source-id]]`. `[](#id)` refers to a section of the brief.

#include "base/result.hpp"
#include "compose/origins.hpp"
#include "compose/references.hpp"
#include "content/block.hpp"
#include "model/library.hpp"
#include "model/value.hpp"

#include <string>
#include <vector>

namespace brief::compose {

/// What prose is read with.
struct ProseContext {
    model::Library const& library;
    Sources const& sources;
    Origins& origins;
    Diagnostics& diagnostics;
    References const* references = nullptr; ///< null: nothing can be referred to
};

/// The paragraphs and lists of a text; paragraphs in style `style`. Markup that a brief cannot set is
/// reported.
std::vector<content::Block>
read_prose(model::Text const& text, std::string const& what, std::string const& style, ProseContext context);

/// A text of one paragraph, as a line.
content::Inlines read_line(model::Text const& text, std::string const& what, ProseContext context);

} // namespace brief::compose
