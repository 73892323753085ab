#pragma once

/// The fonts of a FontSet as Cairo wants them, each made when it is first used.

#include "base/result.hpp"
#include "page/item.hpp"
#include "paint/handle.hpp"
#include "paint/visual_run.hpp"
#include "text/font.hpp"

#include <map>
#include <memory>
#include <tuple>

namespace brief::paint {

class FreeTypeLibrary;

class FontCache {
public:
    explicit FontCache(text::FontSet const& fonts);

    /// The font of a run in its size, `stretch` times as wide. Valid as long as the cache.
    Result<cairo_scaled_font_t*> scaled_font(page::GlyphRun const& run, double stretch);

    /// The blank of a font of this cache; id 0 where it has none.
    Blank blank(cairo_scaled_font_t* font);

private:
    Result<cairo_font_face_t*> face(text::FontId id);

    text::FontSet const& fonts_;
    std::shared_ptr<FreeTypeLibrary> library_;
    std::map<text::FontId, Face> faces_;
    std::map<std::tuple<text::FontId, double, double>, ScaledFont> scaled_fonts_;
    std::map<cairo_scaled_font_t*, Blank> blanks_;
};

} // namespace brief::paint
