#pragma once

/// A PDF in the making: Cairo's surface with the items that are painted on it, in coded colours.

#include "base/result.hpp"
#include "page/item.hpp"
#include "page/painted.hpp"
#include "paint/font_cache.hpp"
#include "paint/handle.hpp"

#include <optional>
#include <string>
#include <vector>

namespace brief::paint {

class Canvas {
public:
    /// `right_to_left`: the direction of the brief.
    Canvas(FontCache& fonts, bool right_to_left);
    /// Pixels instead: a picture of a page of `size`, `width` pixels wide.
    Canvas(FontCache& fonts, page::Size size, int width);
    Canvas(Canvas const&) = delete;
    Canvas& operator=(Canvas const&) = delete;

    void begin_page(page::Size size);
    Result<void> paint(page::Item const& item);

    /// Writes the page, and returns its brushes. Code::painting_failed.
    Result<std::vector<page::Brush>> end_page();

    /// The finished file. Nothing can be painted afterwards.
    Result<std::string> take();

    /// The pixels as a PNG file.
    Result<std::string> take_picture();

private:
    Result<void> paint(page::GlyphRun const& run);
    Result<void> paint(page::Shape const& shape);
    Result<void> paint(page::Hatch const& hatch);
    Result<void> paint(page::PlacedPicture const& placed);
    void gather(page::GlyphRun const& run);
    void show_gathered();
    void show(
        page::Point origin,
        std::vector<page::Glyph> const& glyphs,
        std::string const& text,
        std::vector<page::Cluster> const& clusters
    );
    void stroke_path(page::Stroke const& stroke, bool has_curve);
    void fill(page::Rect const& area);
    void set_color(Color color);
    void set_code(std::size_t code);
    void begin_uncolored();
    Result<void> check() const;

    std::string bytes_;
    Surface surface_;
    Context context_;
    FontCache& fonts_;
    bool right_to_left_;
    bool in_pixels_ = false;
    // Of the page, until it is written: what is let go before, Cairo copies, pixel by pixel.
    std::vector<Surface> pictures_;
    // What Cairo was told last: to tell it again costs more than to compare.
    std::optional<Color> color_;        ///< of pixels
    std::vector<page::Glyph> gathered_; ///< not yet shown as pixels, of one font and colour, by their places
    cairo_scaled_font_t* font_ = nullptr;

    page::Owner owner_;                ///< of what is painted
    std::vector<page::Brush> brushes_; ///< of the page; the last is in use
    bool filled_ = false;              ///< the last that was painted is a filled path
};

} // namespace brief::paint
