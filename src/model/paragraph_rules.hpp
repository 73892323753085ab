#pragma once

/// How the lines of a layout are broken.

#include "model/describe.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace brief::model {

/// How lines are broken (Knuth and Plass 1981) and which breaks cost what.
struct ParagraphRules {
    double space_shrink = 0.25; ///< of a word space
    double space_stretch = 0.4;
    double glyph_flex = 0.02; ///< of the width of glyphs
    std::int64_t hyphen_min_before = 3;
    std::int64_t hyphen_min_after = 3;
    bool divide_names = false;
    std::int64_t widow = 2;                       ///< least lines of a paragraph at the top of a page
    std::int64_t orphan = 2;                      ///< least lines at its foot
    std::map<std::string, double> protrude_start; ///< how far a character hangs out, as a part of its width
    std::map<std::string, double> protrude_end;
};

template <class Visitor>
void describe(Visitor& v, ParagraphRules& r) {
    v.field(
        "space_shrink", r.space_shrink, Need::required, "How much a word space may shrink, as a part of it."
    );
    v.field(
        "space_stretch", r.space_stretch, Need::required, "How much a word space may grow, as a part of it."
    );
    v.field("glyph_flex", r.glyph_flex, Need::required, "How much the glyphs of a line may widen or narrow.");
    v.field("hyphen_min_before", r.hyphen_min_before, Need::required, "Least letters before a hyphen.");
    v.field("hyphen_min_after", r.hyphen_min_after, Need::required, "Least letters after a hyphen.");
    v.field(
        "divide_names",
        r.divide_names,
        Need::optional,
        "Words with a capital, which are taken for names, may be divided too: for texts full of terms with "
        "capitals."
    );
    v.field("widow", r.widow, Need::required, "Least lines of a paragraph at the top of a page.");
    v.field("orphan", r.orphan, Need::required, "Least lines of a paragraph at the foot of a page.");
    v.field(
        "protrude_start",
        r.protrude_start,
        Need::optional,
        "By character: the part of it that may hang out where lines start."
    );
    v.field(
        "protrude_end",
        r.protrude_end,
        Need::optional,
        "By character: the part of it that may hang out where lines end."
    );
}

} // namespace brief::model
