#pragma once

/// A paragraph cut into what cannot be divided further: pieces of words, word spaces, gaps, drawn things; and
/// the places between them at which a line may end.

#include "text/line_breaker.hpp"
#include "text/paragraph.hpp"

#include <string>
#include <vector>

namespace brief::text {

/// A gap is what is between two pieces where one is of an East Asian script: it may be narrower than nothing.
enum class ElementKind : std::uint8_t { piece, space, object, gap };

/// A stretch of the paragraph's text in one font.
struct Element {
    ElementKind kind = ElementKind::piece;
    std::size_t run = 0;
    std::size_t begin = 0; ///< bytes in `Elements::text`
    std::size_t end = 0;
    PlanId plan{};
    Shaped const* shaped = nullptr; ///< of a piece; the shaper's own
    double width = 0;               ///< pt, tracking included
    double tracking = 0;            ///< pt added to each glyph
    std::uint8_t level = 0;         ///< of embedding (UAX 9)
    Give give;                      ///< of a gap, pt
};

/// Where a line ends and the next one starts, in elements. With `split` both are inside the element `end`, at
/// the byte `split` of the text.
struct Cut {
    std::size_t end = 0;  ///< the line's elements end before this one
    std::size_t next = 0; ///< the next line starts with this one
    std::size_t split = 0;
    bool is_split = false;
    bool hyphen = false; ///< a hyphen is added where it is split
};

struct Elements {
    std::string text; ///< all runs, one behind the other
    std::vector<Element> elements;
    std::vector<BreakPoint> points; ///< the first is the start of the paragraph
    std::vector<Cut> cuts;          ///< one for each point
    std::vector<MissingGlyph> missing;
    bool rigid = false; ///< has letters that join, whose glyphs are neither widened nor narrowed
};

/// Cuts, measures and finds the places to break (UAX 14 by ICU, Liang's hyphens, in need any place in a
/// word). A piece is of one font, one script and one direction.
Elements make_elements(Paragraph const& paragraph, Shaper& shaper, Hyphenator const* hyphenator);

/// pt of a shaped text at this scale (pt a unit), with this much (pt) added to each glyph.
double width_of(Shaped const& shaped, double scale, double tracking);

} // namespace brief::text
