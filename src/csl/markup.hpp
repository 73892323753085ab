#pragma once

/// Text with markup as a flat list: pieces of text between marks that open and close. Fields of items, the
/// steps of rendering and finished citations all have this form.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace brief::csl {

enum class Markup : std::uint8_t {
    none,
    italic,
    oblique,
    upright, ///< font-style="normal" within italics
    small_caps,
    normal_caps, ///< font-variant="normal" within small capitals
    bold,
    light,
    normal_weight, ///< font-weight="normal" within bold
    underline,
    no_underline,
    superscript,
    subscript,
    baseline,
    quote,    ///< in quotation marks of the locale, which alternate with depth
    no_case,  ///< no change of case
    no_decor, ///< none of the decoration around it
    block,    ///< display="block" and its three fellows
    left_margin,
    right_inline,
    indent,
};

constexpr bool is_display(Markup markup) {
    return markup >= Markup::block;
}

enum class PieceKind : std::uint8_t { text, open, close };

/// A piece of a finished citation or entry. Marks are nested, and each that opens is closed.
struct Piece {
    PieceKind kind = PieceKind::text;
    Markup markup = Markup::none;
    std::string text;
    std::string link = {}; ///< where a text leads to; empty for most

    bool operator==(Piece const&) const = default;
};

using Pieces = std::vector<Piece>;

/// The same while it is put together: texts belong to an item, a style or an arena.
struct Token {
    PieceKind kind = PieceKind::text;
    Markup markup = Markup::none;
    bool verbatim = false; ///< a text that is no prose: neither its quotation marks nor its case change
    std::string_view text = {};
    std::string_view link = {};
    bool joined = false; ///< goes on with the field of the text before, so nothing collides
    bool term = false;   ///< a term of the locale, which a note or an entry may begin with
};

using Tokens = std::vector<Token>;

} // namespace brief::csl
