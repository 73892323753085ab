#pragma once

/// Pages to PDF with Cairo. The file has the right looks and text, and nothing else: tags, links, bookmarks
/// and metadata are the work of `finish`.

#include "base/result.hpp"
#include "page/page.hpp"
#include "page/painted.hpp"
#include "paint/font_cache.hpp"
#include "text/font.hpp"

namespace brief::paint {

/// Paints every item in its order. Items of one owner that follow each other share a chunk. Fails with
/// `Code::font_file_damaged` or `Code::painting_failed`, and with `Code::missing_glyph` rather than paint
/// glyph 0, which shows an empty box.
Result<page::Painted> pdf(page::Pages const& pages, FontCache& fonts);
Result<page::Painted> pdf(page::Pages const& pages, text::FontSet const& fonts);

/// A picture of a page as a PNG file, `width` pixels wide, for people to recognise it by. What is a JPEG in
/// it stays white. Fails as `pdf` does.
Result<std::string> picture(page::Page const& page, FontCache& fonts, int width);

/// The version of Cairo that is in use.
std::string cairo_version();

} // namespace brief::paint
