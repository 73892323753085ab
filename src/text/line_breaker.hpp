#pragma once

/// The choice of line ends, on numbers alone: D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines",
/// Software: Practice and Experience 11 (1981), with glyphs that may widen and narrow a little.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace brief::text {

/// By how much gaps may widen and narrow, pt.
struct Give {
    double stretch = 0;
    double shrink = 0;
};

/// A place where a line may end. Widths are pt, measured from the start of the paragraph as if it were one
/// line.
struct BreakPoint {
    double before = 0;         ///< to the end of a line that ends here, hyphen included, space excluded
    double after = 0;          ///< to the start of the line that follows
    double space_before = 0;   ///< the part of `before` that is word space
    double space_after = 0;    ///< the part of `after` that is word space
    Give give_before;          ///< of the gaps in `before`
    Give give_after;           ///< of those in `after`
    double protrude_end = 0;   ///< how far a line that ends here may hang out
    double protrude_start = 0; ///< how far the line that follows may hang out
    double blank_end = 0;      ///< the part of it that has no ink, and hangs out of ragged lines too
    double blank_start = 0;
    double penalty = 0;     ///< in the units of Knuth and Plass: 50 for a hyphen
    bool hyphen = false;    ///< needs hyphenation
    bool dash = false;      ///< a dash or hyphen is seen at the end of the line
    bool mandatory = false; ///< a line must end here
};

struct LineRules {
    double width = 0; ///< pt
    bool justify = false;
    bool balance = false;       ///< as few lines as can be, of about equal length
    double space_shrink = 0.36; ///< of a word space
    double space_stretch = 0.4;
    double glyph_flex = 0; ///< of the width of the line
};

/// The points at which lines end, in order; the last is the last of `points`, the first point (the start of
/// the paragraph) is not among them. A word that is wider than the measure has a line to itself.
std::vector<std::size_t> choose_breaks(std::vector<BreakPoint> const& points, LineRules const& rules);

} // namespace brief::text
