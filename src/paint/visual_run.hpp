#pragma once

/// Runs as they go into the file: from left to right, as their glyphs stand on the page, and on their
/// baseline.
///
/// Who reads a page without its structure takes the glyphs from left to right and turns round what they say
/// (ISO 32000-1 14.8.2.3.3 leaves show strings in that order), and takes what stands higher for another line.
/// Where each glyph says its own character at its place in the line this gives the text back; the structure
/// says it in the order of reading (ActualText).

#include "page/item.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace brief::paint {

/// The glyph of a font that shows nothing.
struct Blank {
    std::uint32_t id = 0;
    double advance = 0; ///< pt in the size of the run
};

struct VisualRun {
    std::vector<page::Glyph> glyphs;
    std::string text;
    std::vector<page::Cluster> clusters; ///< forwards through text and glyphs
};

/// Whether the glyphs of a run say its text as they are: from left to right, on the baseline, without marks.
bool is_as_seen(page::GlyphRun const& run);

/// Appends to the text of a run, which is as seen, the mark of its direction (U+200E, U+200F) where it ends
/// in a character without direction: who goes by places would else give the bracket of “6(3)(d)” to the
/// Arabic words beside it. The last glyph says both, with a blank, since what a glyph says by itself holds
/// for all of the font. Nothing changes without a blank.
void mark_end(VisualRun& seen, page::GlyphRun const& run, Blank blank);

/// A mark stands over its letter, but its place in the order of reading is between two letters: behind its
/// own, which is to the left of it. A ligature says several characters, and their order would be turned
/// round: it says the first, and blanks at its left end the others. Blanks stand before and behind such
/// glyphs where readers who go by places shall find what they say, and Cairo writes one text (ActualText) for
/// them all. `blank` of id 0: none. Clusters that do not fit text and glyphs are handed through for Cairo to
/// refuse.
VisualRun as_seen(page::GlyphRun const& run, Blank blank);

} // namespace brief::paint
