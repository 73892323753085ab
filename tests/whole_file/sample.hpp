#pragma once

/// Pages made by hand, for the tests that paint and finish a whole file.

#include "page/page.hpp"
#include "text/font.hpp"

#include <string>
#include <string_view>

namespace sample {

brief::text::FontSet fonts();

/// Places text glyph by glyph, without shaping: enough to fill a page.
class Typist {
public:
    explicit Typist(brief::text::FontSet const& fonts);
    Typist(Typist const&) = delete;
    Typist& operator=(Typist const&) = delete;
    ~Typist();

    /// `text` on a baseline that starts at `origin`.
    brief::page::Item line(
        brief::page::Owner owner,
        brief::text::FontId font,
        double size,
        brief::page::Point origin,
        std::string_view text
    ) const;

private:
    struct Faces;

    Faces* faces_;
};

/// Two pages with headings, paragraphs, one of them over the page break, a list, a table, a note, links out
/// and within, a figure, running headers and rules.
brief::page::Pages two_pages(brief::text::FontSet const& fonts);

/// `count` pages full of text in small lines.
brief::page::Pages dense_pages(brief::text::FontSet const& fonts, std::size_t count);

} // namespace sample
