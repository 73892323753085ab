#pragma once

/// From content to pages: the galley of boxes, the choice of page ends, the pages with all that stands on
/// each.

#include "base/result.hpp"
#include "content/document.hpp"
#include "layout/pictures.hpp"
#include "layout/report.hpp"
#include "layout/typesetter.hpp"
#include "model/stylesheet.hpp"
#include "page/page.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace brief::layout {

struct Options {
    std::string page_size; ///< "A4" or "Letter"; empty: the layout's
    std::optional<std::int64_t> max_pages;
    std::int64_t date = 0;    ///< of the file, seconds since 1970-01-01T00:00Z
    std::string producer;     ///< the program with its version
    Span definition{};        ///< where the brief is defined, for what concerns all of it
    std::optional<Logo> logo; ///< of the letterhead; needed where the document names one

    /// Of all that is written in it, in bytes: about how many pages there will be. They do not depend on it,
    /// only how soon they are found.
    std::size_t length = 0;
};

/// The pages of a brief, and what became of it on them.
struct Typeset {
    page::Pages pages;
    Report report;
};

/// Sets `document` in the layout, tightened where the layout has a number of pages to fit on. Errors:
/// Code::missing_glyph, Code::block_too_tall, Code::does_not_fit, Code::font_file_missing,
/// Code::file_not_found for a logo that is not there; warnings: Code::overfull_line, Code::relaxed_break,
/// Code::page_limit.
Result<Warned<Typeset>> paginate(
    content::Document const& document,
    model::Stylesheet const& stylesheet,
    TextTools const& tools,
    Options const& options
);

} // namespace brief::layout
