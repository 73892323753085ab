#pragma once

/// Paragraphs: runs of text in, set lines out. Breaks are chosen for the paragraph as a whole (D. E. Knuth
/// and M. F. Plass, "Breaking Paragraphs into Lines", 1981).

#include "text/font.hpp"
#include "text/glue.hpp"
#include "text/hyphenation.hpp"
#include "text/shaper.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace brief::text {

/// What a stretch of text is set in.
struct Format {
    std::vector<FontId> fonts; ///< in the order in which they are tried for a character
    double size = 10;          ///< pt
    double tracking = 0;       ///< em added to each glyph
    double rise = 0;           ///< pt over the baseline
    std::vector<std::string> features;
    std::string language; ///< BCP 47
    bool hyphenate = false;
    std::string region = {};               ///< whose ideographs it has: "Hans", "Hant", "Jpan" or "Kore"
    std::optional<FontId> full_width = {}; ///< in Chinese and Japanese, the font of “ ” — … as well

    bool operator==(Format const&) const = default;
};

/// A stretch of text of one format. U+2028 in it ends a line. A run with an `object` is a drawn thing of that
/// width (pt) that stands for its text.
struct Run {
    std::string text;
    std::size_t format = 0; ///< of `Paragraph::formats`
    std::uint32_t tag = 0;  ///< the caller's, handed through
    std::optional<double> object;
    std::uint32_t isolate =
        0; ///< runs in a row with the same number, not 0, are ordered by themselves (UAX 9)
};

/// How far marks may hang over a margin, as parts of their width, by character.
using Protrusion = std::map<char32_t, double>;

/// What a brief's layout and language say of all its paragraphs.
struct Conventions {
    Protrusion protrude_start;
    Protrusion protrude_end;
    Glue glue;

    bool operator==(Conventions const&) const = default;
};

struct BreakRules {
    double space_shrink = 0.36; ///< of a word space
    double space_stretch = 0.4;
    double glyph_flex = 0.02; ///< of the width of glyphs
    HyphenLimits hyphen;
    std::shared_ptr<Conventions const> conventions = no_conventions(); ///< never null

    static std::shared_ptr<Conventions const> const& no_conventions();
};

struct Paragraph {
    std::vector<Format> formats;
    std::vector<Run> runs;
    double width = 0;           ///< pt
    double indent = 0;          ///< pt, of the first line; below 0 it starts before the others
    bool justify = false;       ///< where the measure holds some 35 letters; ragged in a narrower one
    bool balance = false;       ///< ragged lines of about equal length
    bool right_to_left = false; ///< lines start at the right
    BreakRules rules;
};

/// A glyph of a set line, pt from the left end of its run.
struct SetGlyph {
    std::uint32_t id = 0;
    double x = 0;
    double y = 0; ///< downwards
};

/// The next `bytes` of a run's text are shown by its next `glyphs`, or, in a run from right to left, by those
/// before the ones of the text before.
struct SetCluster {
    std::uint16_t bytes = 0;
    std::uint16_t glyphs = 0;
};

/// Glyphs of one font, one tag and one direction that follow each other on a line.
struct SetRun {
    std::uint32_t tag = 0;
    FontId font{};
    double size = 0;              ///< pt
    double stretch = 1;           ///< of the glyphs
    double x = 0;                 ///< pt from the start of the line to where the run comes nearest to it
    double width = 0;             ///< pt
    std::vector<SetGlyph> glyphs; ///< from left to right
    std::string text;             ///< in reading order
    std::vector<SetCluster> clusters;
    bool object = false;
    bool right_to_left = false;
};

/// The start of a line is at the left, in a paragraph that runs from right to left at the right.
struct SetLine {
    std::vector<SetRun> runs; ///< in reading order
    double width = 0;         ///< pt of what is seen; a space at the end is not
    double space_factor = 1;  ///< word spaces of the line by the font's own
    bool hyphenated = false;
    bool overfull = false; ///< a word is wider than the measure
};

/// A character that no font of its format has.
struct MissingGlyph {
    char32_t code_point = 0;
    std::uint32_t tag = 0;
};

struct SetParagraph {
    std::vector<SetLine> lines;
    std::vector<MissingGlyph> missing; ///< not empty: `lines` is
};

/// Breaks and sets a paragraph. `hyphenator` may be null. Time is linear in the length of the text.
SetParagraph set_paragraph(Paragraph const& paragraph, Shaper& shaper, Hyphenator const* hyphenator);

} // namespace brief::text
