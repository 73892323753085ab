#include "csl/html.hpp"

#include <string_view>

namespace brief::csl {

namespace {

struct HtmlTag {
    std::string_view open;
    std::string_view close;
};

HtmlTag tag_of(Markup markup) {
    switch (markup) {
    case Markup::italic: return {"<i>", "</i>"};
    case Markup::oblique: return {"<em>", "</em>"};
    case Markup::upright: return {"<span style=\"font-style:normal;\">", "</span>"};
    case Markup::small_caps: return {"<span style=\"font-variant:small-caps;\">", "</span>"};
    case Markup::normal_caps: return {"<span style=\"font-variant:normal;\">", "</span>"};
    case Markup::bold: return {"<b>", "</b>"};
    case Markup::light: return {"<span style=\"font-weight:light;\">", "</span>"};
    case Markup::normal_weight: return {"<span style=\"font-weight:normal;\">", "</span>"};
    case Markup::underline: return {"<span style=\"text-decoration:underline;\">", "</span>"};
    case Markup::no_underline: return {"<span style=\"text-decoration:none;\">", "</span>"};
    case Markup::superscript: return {"<sup>", "</sup>"};
    case Markup::subscript: return {"<sub>", "</sub>"};
    case Markup::baseline: return {"<span style=\"baseline\">", "</span>"};
    case Markup::block: return {"\n\n    <div class=\"csl-block\">", "</div>\n"};
    case Markup::left_margin: return {"\n    <div class=\"csl-left-margin\">", "</div>"};
    case Markup::right_inline: return {"<div class=\"csl-right-inline\">", "</div>\n  "};
    case Markup::indent: return {"\n    <div class=\"csl-indent\">", "</div>\n  "};
    case Markup::none:
    case Markup::quote:
    case Markup::no_case:
    case Markup::no_decor: break;
    }
    return {};
}

void append_escaped(std::string& html, std::string_view text) {
    for (char c : text) {
        switch (c) {
        case '&': html += "&#38;"; break;
        case '<': html += "&#60;"; break;
        case '>': html += "&#62;"; break;
        default: html += c; break;
        }
    }
}

} // namespace

std::string to_html(Pieces const& pieces) {
    std::string html;
    for (Piece const& piece : pieces) {
        switch (piece.kind) {
        case PieceKind::text: append_escaped(html, piece.text); break;
        case PieceKind::open: html += tag_of(piece.markup).open; break;
        case PieceKind::close: html += tag_of(piece.markup).close; break;
        }
    }
    return html;
}

std::string entry_to_html(Pieces const& pieces) {
    return "  <div class=\"csl-entry\">" + to_html(pieces) + "</div>\n";
}

} // namespace brief::csl
