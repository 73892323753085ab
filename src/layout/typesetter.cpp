#include "layout/typesetter.hpp"

#include "base/utf8.hpp"
#include "layout/drawing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::layout {

namespace {

page::GlyphRun glyph_run(text::SetRun const& run, Piece const& piece, page::Point origin) {
    page::GlyphRun out;
    out.font = run.font;
    out.size = run.size;
    out.stretch = run.stretch;
    out.color = piece.color;
    out.origin = origin;
    out.text = run.text;
    out.glyphs.reserve(run.glyphs.size());
    for (text::SetGlyph const& glyph : run.glyphs) {
        out.glyphs.push_back({glyph.id, {glyph.x, glyph.y}});
    }
    out.clusters.reserve(run.clusters.size());
    for (text::SetCluster const& cluster : run.clusters) {
        out.clusters.push_back({cluster.bytes, cluster.glyphs});
    }
    return out;
}

text::Protrusion protrusion(std::map<std::string, double> const& by_character) {
    text::Protrusion table;
    for (auto const& [character, part] : by_character) {
        std::size_t start = 0;
        if (!character.empty()) {
            table[utf8::next(character, start)] = part;
        }
    }
    return table;
}

} // namespace

Typesetter::Typesetter(
    content::Document const& document, model::Stylesheet const& stylesheet, Frame frame, TextTools tools
) :
    document_(document), stylesheet_(stylesheet), frame_(frame), tools_(std::move(tools)) {
    structure_.at(page::NodeId::document).language = document.properties.language;
}

page::NodeId Typesetter::node(page::NodeId parent, page::Role role) {
    page::Node made;
    made.role = role;
    return structure_.add_node(parent, std::move(made));
}

double Typesetter::cap_height(std::string_view style_name) {
    model::TextStyle const& wanted = style(style_name);
    text::Format format = format_of(wanted, document_.properties.language);
    return format.fonts.empty() ? 0 : tools_.shaper.cap_height(format.fonts.front()) * wanted.size;
}

std::vector<std::size_t> Typesetter::take_new_notes() {
    return std::exchange(new_notes_, {});
}

text::Format Typesetter::format_of(model::TextStyle const& style, std::string const& language) {
    text::Format format;
    for (std::string const& family : style.families) {
        if (auto font = tools_.fonts.find(family, style.weight, style.italic)) {
            format.fonts.push_back(*font);
        } else if (reported_.insert(fmt::format("{}/{}/{}", family, style.weight, style.italic)).second) {
            report(file_error(
                Code::font_file_missing,
                "fonts/fonts.toml",
                fmt::format(
                    "no font of the family \"{}\" has weight {}{}",
                    family,
                    style.weight,
                    style.italic ? " italic" : ""
                ),
                {"add the cut to fonts/, or choose another weight in the layout"}
            ));
        }
    }
    format.size = style.size;
    format.tracking = style.tracking;
    format.features = style.features;
    format.language = language;
    format.hyphenate = style.hyphenate;
    return format;
}

text::Paragraph Typesetter::prepare(model::TextStyle const& style, double width) const {
    model::ParagraphRules const& rules = layout().paragraph;
    text::Paragraph paragraph;
    paragraph.width = width;
    paragraph.justify = style.justify;
    paragraph.balance = style.balance;
    paragraph.rules.space_shrink = rules.space_shrink;
    paragraph.rules.space_stretch = rules.space_stretch;
    paragraph.rules.glyph_flex = rules.glyph_flex;
    paragraph.rules.hyphen.before = static_cast<std::size_t>(rules.hyphen_min_before);
    paragraph.rules.hyphen.after = static_cast<std::size_t>(rules.hyphen_min_after);
    paragraph.rules.glue = tools_.glue;
    paragraph.rules.protrude_start = protrusion(rules.protrude_start);
    paragraph.rules.protrude_end = protrusion(rules.protrude_end);
    return paragraph;
}

void Typesetter::report_missing(
    std::vector<text::MissingGlyph> const& missing, std::vector<Piece> const& pieces
) {
    for (text::MissingGlyph const& glyph : missing) {
        content::Origin const& origin = document_.origin(pieces[glyph.tag].origin);
        std::string character;
        utf8::append(character, glyph.code_point);
        auto point = static_cast<std::uint32_t>(glyph.code_point);
        std::string message =
            fmt::format("no font has the character “{}” (U+{:04X}) of {}", character, point, origin.what);
        if (reported_.insert(message).second) {
            report(error(
                Code::missing_glyph,
                origin.span,
                message,
                {"write it with other letters, or add a font for its script to the layout's font lists"}
            ));
        }
    }
}

TextLine Typesetter::place(
    text::SetLine const& line, std::vector<Piece> const& pieces, model::TextStyle const& style, double shift
) const {
    TextLine out;
    out.width = line.width;
    out.hyphenated = line.hyphenated;
    double baseline = style.leading - style.depth;
    for (text::SetRun const& run : line.runs) {
        Piece const& piece = pieces[run.tag];
        double x = shift + run.x;
        if (piece.check) {
            for (page::Shape& shape :
                 check_mark(*piece.check, layout().certainty, {x, baseline}, piece.color)) {
                out.items.push_back({piece.owner, std::move(shape)});
            }
        } else {
            out.items.push_back({piece.owner, glyph_run(run, piece, {x, baseline})});
        }
        if (piece.link) {
            BoxLink link = *piece.link;
            link.area = {x, 0, run.width, style.leading};
            out.links.push_back(std::move(link));
        }
        if (piece.note) {
            out.notes.push_back(*piece.note);
        }
    }
    return out;
}

TextBlock Typesetter::set_pieces(
    text::Paragraph& paragraph, std::vector<Piece> const& pieces, model::TextStyle const& style, Align align
) {
    TextBlock block;
    block.leading = style.leading;
    bool fonts_found =
        std::ranges::all_of(paragraph.formats, [](text::Format const& f) { return !f.fonts.empty(); });
    if (pieces.empty() || !fonts_found) {
        return block;
    }
    text::SetParagraph set = text::set_paragraph(paragraph, tools_.shaper, tools_.hyphenator);
    report_missing(set.missing, pieces);
    for (text::SetLine const& line : set.lines) {
        double shift = align == Align::end ? paragraph.width - line.width : 0;
        block.lines.push_back(place(line, pieces, style, shift));
        if (line.overfull && !line.runs.empty()) {
            content::Origin const& origin = document_.origin(pieces[line.runs.front().tag].origin);
            report(warning(
                Code::overfull_line,
                origin.span,
                fmt::format("a word of {} is wider than its column", origin.what),
                {"shorten it, or allow a break in it with U+200B"}
            ));
        }
    }
    return block;
}

TextBlock Typesetter::set(
    content::Inlines const& inlines, std::string_view style_name, double width, page::NodeId node, Align align
) {
    model::TextStyle const& base = style(style_name);
    text::Paragraph paragraph = prepare(base, width);
    auto format = [this](model::TextStyle const& wanted, std::string const& language) {
        return format_of(wanted, language);
    };
    Flattener flattener(stylesheet_, structure_, paragraph, format);
    flattener.add(inlines, base, document_.properties.language, node);
    for (Piece const& piece : flattener.pieces()) {
        if (piece.note && seen_notes_.insert(*piece.note).second) {
            new_notes_.push_back(*piece.note);
        }
    }
    return set_pieces(paragraph, flattener.pieces(), base, align);
}

TextBlock Typesetter::set_artifact(
    std::string const& text, std::string_view style_name, double width, page::Artifact artifact, Align align
) {
    model::TextStyle const& base = style(style_name);
    text::Paragraph paragraph = prepare(base, width);
    paragraph.formats.push_back(format_of(base, document_.properties.language));
    std::string shown = base.capitals ? text::capitals(text, document_.properties.language) : text;
    paragraph.runs.push_back({shown, 0, 0, std::nullopt});
    Piece piece;
    piece.owner = artifact;
    piece.color = base.color;
    piece.origin = document_.running.origin;
    return set_pieces(paragraph, {piece}, base, align);
}

void put(Box& box, TextLine line, double x, double y) {
    page::append(box.items, std::move(line.items), {x, y});
    for (BoxLink& link : line.links) {
        link.area.x += x;
        link.area.y += y;
        box.links.push_back(std::move(link));
    }
    box.notes.insert(box.notes.end(), line.notes.begin(), line.notes.end());
}

void put(Box& box, TextBlock block, double x, double y) {
    for (TextLine& line : block.lines) {
        put(box, std::move(line), x, y);
        y += block.leading;
    }
}

} // namespace brief::layout
