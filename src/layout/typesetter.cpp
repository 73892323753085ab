#include "layout/typesetter.hpp"

#include "base/language_tag.hpp"
#include "base/utf8.hpp"
#include "layout/drawing.hpp"
#include "text/east_asian.hpp"
#include "text/script.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace brief::layout {

namespace {

constexpr double loose_space = 1.5;          // of the font's own
constexpr double underline_drop = 0.12;      // em below the line
constexpr double underline_weight = 0.05;    // em
constexpr char const* superscripts = "sups"; // OpenType feature
constexpr double steps_of_grid = 8;          // leadings of all styles are multiples of this part of the grid
constexpr double grid_rounding = 1e-6;

page::GlyphRun glyph_run(text::SetRun const& run, Piece const& piece, page::Point origin) {
    page::GlyphRun out;
    out.font = run.font;
    out.size = run.size;
    out.stretch = run.stretch;
    out.color = piece.color;
    out.origin = origin;
    out.text = run.text;
    out.advance = run.width;
    out.right_to_left = run.right_to_left;
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

char const* name_of_region(std::string_view region) {
    return region == "Hant"   ? "traditional Chinese"
           : region == "Jpan" ? "Japanese"
           : region == "Kore" ? "Korean"
                              : "simplified Chinese";
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
    document_(document),
    stylesheet_(stylesheet),
    frames_{frame},
    tools_(std::move(tools)),
    language_(document.properties.language) {
    structure_.at(page::NodeId::document).language = document.properties.language;
    right_to_left_ = text::is_right_to_left(document.properties.language);
    model::ParagraphRules const& rules = layout().paragraph;
    conventions_ = std::make_shared<text::Conventions const>(text::Conventions{
        protrusion(rules.protrude_start), protrusion(rules.protrude_end), tools_.glue});
    own_region_ = text::region_or_default(document.properties.language);
}

std::size_t Typesetter::add_frame(Frame frame) {
    frames_.push_back(frame);
    return frames_.size() - 1;
}

std::size_t Typesetter::landscape_frame() {
    if (!landscape_) {
        page::Size const upright = frames_.front().page;
        landscape_ = add_frame(make_frame(layout().page, {upright.height, upright.width}));
    }
    return *landscape_;
}

std::size_t Typesetter::grid_frame(std::size_t page) {
    Frame const wide = on_grid(frames_.at(page));
    if (wide.axis == frames_[page].axis && wide.main == frames_[page].main) {
        return page;
    }
    auto const [known, fresh] = grid_frames_.try_emplace(page, frames_.size());
    return fresh ? add_frame(wide) : known->second;
}

page::NodeId Typesetter::node(page::NodeId parent, page::Role role) {
    page::Node made;
    made.role = role;
    return structure_.add_node(parent, std::move(made));
}

std::string Typesetter::number(std::size_t number) const {
    return language_.digits(fmt::format("{}", number));
}

double Typesetter::cap_height(std::string_view style_name) {
    model::TextStyle const& wanted = style(style_name);
    text::Format format = format_of(wanted, document_.properties.language, "");
    return format.fonts.empty() ? 0 : tools_.shaper.cap_height(format.fonts.front()) * wanted.size;
}

std::shared_ptr<image::Picture const> Typesetter::picture(std::string_view file) const {
    if (tools_.pictures == nullptr) {
        return nullptr;
    }
    auto found = tools_.pictures->find(file);
    return found == tools_.pictures->end() ? nullptr : found->second;
}

std::vector<std::size_t> Typesetter::take_new_notes() {
    return std::exchange(new_notes_, {});
}

/// Sets what a face has no superscripts for smaller, and over the baseline.
void Typesetter::raise(text::Format& format, model::TextStyle const& style, std::string_view written) {
    for (char32_t c : utf8::decode(written)) {
        auto const font =
            std::ranges::find_if(format.fonts, [&](text::FontId id) { return tools_.shaper.covers(id, c); });
        bool const digit = language::is_digit(c) && font != format.fonts.end();
        if (digit && !tools_.shaper.changes(*font, superscripts, c)) {
            std::erase(format.features, superscripts);
            format.rise = style.superscript_rise * style.size;
            format.size = style.superscript_size * style.size;
            return;
        }
    }
}

/// The faces for texts of this style in a language at home in a region, found out once for all of them.
Typesetter::ChosenFaces const&
Typesetter::faces_for(model::TextStyle const& style, std::string const& language, std::string const& region) {
    auto const known = std::ranges::find_if(chosen_, [&](ChosenFaces const& one) {
        return one.families == style.families && one.weight == style.weight && one.italic == style.italic &&
               one.language == language && one.region == region;
    });
    if (known != chosen_.end()) {
        return *known;
    }
    ChosenFaces made{style.families, style.weight, style.italic, language, region, {}, {}};
    choose_faces(made);
    return chosen_.emplace_back(std::move(made));
}

void Typesetter::choose_faces(ChosenFaces& chosen) {
    auto const& [families, weight, italic, language, region, fonts, full_width] = chosen;
    for (std::string const& family : families) {
        // The first family is the layout's own choice, and has every cut that its styles ask for. The others
        // are for other scripts, few of which have an italic; those that the brief does not need are not
        // there.
        bool const own = &family == &families.front();
        auto const font = own ? tools_.fonts.find(family, weight, italic)
                              : tools_.fonts.find_nearest(family, weight, italic, region);
        if (font) {
            chosen.fonts.push_back(*font);
            if (!tools_.fonts.at(*font).region.empty() && !text::ideographic_region(language).empty()) {
                chosen.full_width = font;
            }
        } else if (own && reported_.insert(fmt::format("{}/{}/{}", family, weight, italic)).second) {
            report(file_error(
                Code::font_file_missing,
                "fonts/fonts.toml",
                fmt::format(
                    "no font of the family \"{}\" has weight {}{}", family, weight, italic ? " italic" : ""
                ),
                {"add the cut to fonts/, or choose another weight in the layout"}
            ));
        }
        if (chosen.fonts.empty()) {
            return; // nothing is set in a face that was not asked for
        }
    }
    auto made_for = [&](text::FontId font) {
        auto const& languages = tools_.fonts.at(font).languages;
        return std::ranges::find(languages, primary_language(language)) != languages.end();
    };
    if (fonts.size() > 1) {
        std::stable_partition(chosen.fonts.begin() + 1, chosen.fonts.end(), made_for);
    }
}

text::Format
Typesetter::format_of(model::TextStyle const& style, std::string const& language, std::string_view written) {
    text::Format format;
    std::string const& region = region_for(language, written);
    ChosenFaces const& faces = faces_for(style, language, region);
    if (faces.fonts.empty()) {
        return format;
    }
    format.fonts = faces.fonts;
    format.full_width = faces.full_width;
    format.region = region;
    format.size = style.size;
    format.rise = style.rise;
    format.tracking = style.tracking;
    format.features = style.features.all();
    format.language = language;
    if (std::ranges::find(style.features, superscripts) != style.features.end()) {
        raise(format, style, written);
    }
    // The patterns are those of the brief's language; words of another are not divided by them.
    format.hyphenate =
        style.hyphenate && primary_language(language) == primary_language(document_.properties.language);
    return format;
}

text::Paragraph
Typesetter::prepare(model::TextStyle const& style, double width, std::string const& language) const {
    model::ParagraphRules const& rules = layout().paragraph;
    text::Paragraph paragraph;
    paragraph.width = width;
    paragraph.justify = style.justify;
    paragraph.balance = style.balance;
    bool own = language == document_.properties.language;
    paragraph.right_to_left = own ? right_to_left_ : text::is_right_to_left(language);
    paragraph.rules.space_shrink = rules.space_shrink;
    paragraph.rules.space_stretch = rules.space_stretch;
    paragraph.rules.glyph_flex = rules.glyph_flex;
    paragraph.rules.hyphen.before = static_cast<std::size_t>(rules.hyphen_min_before);
    paragraph.rules.hyphen.after = static_cast<std::size_t>(rules.hyphen_min_after);
    paragraph.rules.hyphen.names = rules.divide_names;
    paragraph.rules.conventions = conventions_;
    return paragraph;
}

/// Whose ideographs a text in this language has. In a language without ideographs kana and Hangul tell, and
/// for the rest it is the region of the brief.
std::string const& Typesetter::region_for(std::string const& language, std::string_view written) {
    auto [known, fresh] = regions_.try_emplace(language);
    if (fresh) {
        std::string const own = text::ideographic_region(language);
        known->second = own;
    }
    if (known->second.empty()) {
        static std::string const japanese = "Jpan";
        static std::string const korean = "Kore";
        text::EastAsianScripts const found = text::east_asian_scripts(written);
        return found.kana ? japanese : found.hangul ? korean : own_region_;
    }
    return known->second;
}

/// Whether the style asks for faces of the machine, and none of this region is there.
bool Typesetter::lacks_region(std::string const& region, model::TextStyle const& style) const {
    return std::ranges::any_of(style.families, [&](std::string const& family) {
        return tools_.machine.families.contains(family) &&
               !tools_.fonts.find_nearest(family, style.weight, style.italic, region);
    });
}

void Typesetter::report_missing(
    std::vector<text::MissingGlyph> const& missing,
    text::Paragraph const& paragraph,
    std::vector<Piece> const& pieces,
    model::TextStyle const& style
) {
    for (text::MissingGlyph const& glyph : missing) {
        content::Origin const& origin = document_.origin(pieces[glyph.tag].origin);
        std::string character;
        utf8::append(character, glyph.code_point);
        auto point = static_cast<std::uint32_t>(glyph.code_point);
        std::string const& region = paragraph.formats[paragraph.runs[glyph.tag].format].region;
        if (text::is_east_asian(glyph.code_point) && lacks_region(region, style)) {
            if (reported_.insert(region).second) {
                report(error(
                    Code::font_file_missing,
                    origin.span,
                    fmt::format(
                        "this machine has no font for {}; the first character without one is “{}” (U+{:04X}) "
                        "of {}",
                        name_of_region(region),
                        character,
                        point,
                        origin.what
                    ),
                    tools_.machine.install
                ));
            }
            continue;
        }
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

TextLine
Typesetter::place(text::SetLine const& line, std::vector<Piece> const& pieces, Place const& place) const {
    TextLine out;
    out.width = line.width;
    out.hyphenated = line.hyphenated;
    for (text::SetRun const& run : line.runs) {
        Piece const& piece = pieces[run.tag];
        out.origin = out.origin == content::OriginId::program ? piece.origin : out.origin;
        double x = place.shift + run.x;
        x = place.flip ? *place.flip - x - run.width : x;
        if (piece.page_number) {
            InlineNumberSlot slot = *piece.page_number;
            slot.x = x;
            slot.baseline = place.baseline;
            out.numbers.push_back(std::move(slot));
        } else if (piece.check) {
            for (page::Shape& shape :
                 check_mark(*piece.check, layout().certainty, {x, place.baseline}, piece.color)) {
                out.items.push_back({piece.owner, std::move(shape)});
            }
        } else {
            out.items.push_back({piece.owner, glyph_run(run, piece, {x, place.baseline})});
        }
        if (piece.underline) {
            // Under the whole run, through what hangs below the line: the line is part of the citation.
            page::Rect const under{
                x, place.baseline + underline_drop * run.size, run.width, underline_weight * run.size};
            out.items.push_back({page::Artifact::layout, page::rectangle(under, piece.color)});
        }
        if (piece.link) {
            BoxLink link = *piece.link;
            link.area = {x, 0, run.width, place.height};
            out.links.push_back(std::move(link));
        }
        if (piece.note) {
            out.notes.push_back(*piece.note);
        }
        if (piece.anchor) {
            out.anchors.push_back(*piece.anchor);
        }
    }
    return out;
}

/// The leading of a style, widened for the scripts of a text, the same for all its lines and on the grid.
double Typesetter::leading_of(text::SetParagraph const& set, model::TextStyle const& style) const {
    double factor = 1;
    for (text::SetLine const& line : set.lines) {
        for (text::SetRun const& run : line.runs) {
            factor = run.object ? factor : std::max(factor, tools_.fonts.at(run.font).leading_factor);
        }
    }
    if (factor == 1) {
        return style.leading;
    }
    double step = layout().page.grid.pt / steps_of_grid;
    return std::ceil(style.leading * factor / step - grid_rounding) * step;
}

std::shared_ptr<text::SetParagraph const> Typesetter::set_paragraph(text::Paragraph const& paragraph) {
    if (tools_.paragraphs != nullptr) {
        return tools_.paragraphs->set(paragraph, tools_.shaper, tools_.hyphenator);
    }
    return std::make_shared<text::SetParagraph const>(
        text::set_paragraph(paragraph, tools_.shaper, tools_.hyphenator)
    );
}

TextBlock Typesetter::set_pieces(
    text::Paragraph& paragraph, std::vector<Piece> const& pieces, model::TextStyle const& style, Align align
) {
    TextBlock block;
    block.leading = style.leading;
    block.baseline = style.leading - style.depth;
    bool fonts_found =
        std::ranges::all_of(paragraph.formats, [](text::Format const& f) { return !f.fonts.empty(); });
    if (pieces.empty() || !fonts_found) {
        return block;
    }
    std::shared_ptr<text::SetParagraph const> const made = set_paragraph(paragraph);
    text::SetParagraph const& set = *made;
    report_missing(set.missing, paragraph, pieces, style);
    block.leading = leading_of(set, style);
    Place place_of_line;
    place_of_line.height = block.leading;
    block.baseline *= block.leading / style.leading;
    place_of_line.baseline = block.baseline;
    block.grid = &style == &this->style("body") ? layout().page.text_grid * block.leading : 0;
    if (paragraph.right_to_left != right_to_left_) {
        place_of_line.flip = paragraph.width;
    }
    for (text::SetLine const& line : set.lines) {
        place_of_line.shift = align == Align::end ? paragraph.width - line.width : 0;
        block.lines.push_back(place(line, pieces, place_of_line));
        bool const justified = style.justify && &line != &set.lines.back();
        lines_.justified += justified ? 1 : 0;
        lines_.loose += justified && line.space_factor > loose_space ? 1 : 0;
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
    content::Inlines const& inlines,
    std::string_view style_name,
    double width,
    page::NodeId node,
    LineForm form
) {
    model::TextStyle const& base = style(style_name);
    std::string const own = structure_.at(node).language;
    std::string const& language = own.empty() ? document_.properties.language : own;
    text::Paragraph paragraph = prepare(base, width, language);
    paragraph.indent = form.indent;
    auto format = [this](model::TextStyle const& wanted, std::string const& of, std::string_view text) {
        return format_of(wanted, of, text);
    };
    Flattener flattener(stylesheet_, structure_, paragraph, format, numbers());
    flattener.add(inlines, base, language, node);
    for (Piece const& piece : flattener.pieces()) {
        if (piece.note && seen_notes_.insert(*piece.note).second) {
            new_notes_.push_back(*piece.note);
        }
    }
    return set_pieces(paragraph, flattener.pieces(), base, form.align);
}

double Typesetter::measure(content::Inlines const& inlines, std::string_view style_name, Measured what) {
    model::TextStyle base = style(style_name);
    base.justify = false;
    base.balance = false;
    base.hyphenate = false;
    constexpr double narrow = 1;
    constexpr double wide = 1e6;
    std::string const& language = document_.properties.language;
    text::Paragraph paragraph = prepare(base, what == Measured::word ? narrow : wide, language);
    auto format = [this](model::TextStyle const& wanted, std::string const& of, std::string_view text) {
        return format_of(wanted, of, text);
    };
    page::Structure scratch;
    Flattener flattener(stylesheet_, scratch, paragraph, format, numbers());
    flattener.add(inlines, base, language, page::NodeId::document);
    bool const fonts_found =
        std::ranges::all_of(paragraph.formats, [](text::Format const& f) { return !f.fonts.empty(); });
    double widest = 0;
    if (!flattener.pieces().empty() && fonts_found) {
        for (text::SetLine const& line : text::set_paragraph(paragraph, tools_.shaper, nullptr).lines) {
            widest = std::max(widest, line.width);
        }
    }
    return widest;
}

TextBlock Typesetter::set_artifact(
    std::string const& text, std::string_view style_name, double width, page::Artifact artifact, Align align
) {
    model::TextStyle const& base = style(style_name);
    std::string const& language = document_.properties.language;
    text::Paragraph paragraph = prepare(base, width, language);
    paragraph.formats.push_back(format_of(base, language, text));
    text::Run run;
    run.text = base.capitals ? text::capitals(text, language) : text;
    paragraph.runs.push_back(std::move(run));
    Piece piece;
    piece.owner = artifact;
    piece.color = base.color;
    piece.origin = document_.running.origin;
    return set_pieces(paragraph, {piece}, base, align);
}

} // namespace brief::layout
