#include "csl/runs.hpp"

namespace brief::csl {

namespace {

void apply(Markup markup, Run& run) {
    switch (markup) {
    case Markup::italic:
    case Markup::oblique: run.italic = true; break;
    case Markup::upright: run.italic = false; break;
    case Markup::small_caps: run.small_caps = true; break;
    case Markup::normal_caps: run.small_caps = false; break;
    case Markup::bold: run.bold = true; break;
    case Markup::light:
    case Markup::normal_weight: run.bold = false; break;
    case Markup::underline: run.underline = true; break;
    case Markup::no_underline: run.underline = false; break;
    case Markup::superscript:
    case Markup::subscript: run.align = markup; break;
    case Markup::baseline: run.align = Markup::none; break;
    case Markup::block:
    case Markup::left_margin:
    case Markup::right_inline:
    case Markup::indent: run.display = markup; break;
    case Markup::none:
    case Markup::quote:
    case Markup::no_case:
    case Markup::no_decor: break;
    }
}

} // namespace

std::vector<Run> to_runs(Pieces const& pieces) {
    std::vector<Run> runs;
    std::vector<Run> outer;
    Run now;
    for (Piece const& piece : pieces) {
        switch (piece.kind) {
        case PieceKind::open:
            outer.push_back(now);
            apply(piece.markup, now);
            break;
        case PieceKind::close:
            now = outer.back();
            outer.pop_back();
            break;
        case PieceKind::text:
            runs.push_back(now);
            runs.back().text = piece.text;
            runs.back().link = piece.link;
            break;
        }
    }
    return runs;
}

} // namespace brief::csl
