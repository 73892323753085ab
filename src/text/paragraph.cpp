#include "text/paragraph.hpp"

#include "base/utf8.hpp"
#include "text/elements.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace brief::text {

namespace {

constexpr char const* hyphen_text = "\u00ad"; // what a hyphen at a line's end says (ISO 32000-1 14.8.2.2.3)

/// A part of an element, as a line shows it.
struct Part {
    std::size_t element = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool hyphen = false;
};

/// How the missing or surplus width of a line is shared out.
struct Adjustment {
    double space = 1; ///< factor of word spaces
    double glyph = 1; ///< factor of glyph widths
};

/// What a line is made of, pt before anything gives.
struct Widths {
    double natural = 0;
    double space = 0;
    double glyphs = 0; // drawn things do not give
};

class Setter {
public:
    Setter(Paragraph const& paragraph, Elements const& elements, Shaper& shaper) :
        paragraph_(paragraph), elements_(elements), shaper_(shaper) {}

    SetLine set(std::size_t from, std::size_t to);

private:
    std::vector<Part> parts(Cut const& start, Cut const& end) const;
    double width(Part const& part);
    Adjustment adjust(Widths const& widths, double missing, bool last) const;
    void put(SetLine& line, Part const& part, Adjustment const& adjustment);
    void put_glyphs(SetRun& run, Part const& part, double stretch);
    SetRun& run_for(SetLine& line, Element const& element, Adjustment const& adjustment);
    void put_space(SetRun& run, Element const& element, double width);
    Shaped const& shaped(Part const& part);
    std::string text_of(Part const& part) const;

    Format const& format_of(Element const& element) const {
        return paragraph_.formats[paragraph_.runs[element.run].format];
    }

    Paragraph const& paragraph_;
    Elements const& elements_;
    Shaper& shaper_;
    double x_ = 0;
};

std::vector<Part> Setter::parts(Cut const& start, Cut const& end) const {
    std::vector<Part> result;
    std::size_t last = end.is_split ? end.end + 1 : end.end;
    for (std::size_t i = start.next; i < last; ++i) {
        Element const& element = elements_.elements[i];
        Part part{i, element.begin, element.end, false};
        if (start.is_split && i == start.next) {
            part.begin = start.split;
        }
        if (end.is_split && i == end.end) {
            part.end = end.split;
            part.hyphen = end.hyphen;
        }
        if (part.begin < part.end) {
            result.push_back(part);
        }
    }
    return result;
}

std::string Setter::text_of(Part const& part) const {
    std::string text = elements_.text.substr(part.begin, part.end - part.begin);
    return part.hyphen ? text + "-" : text;
}

Shaped const& Setter::shaped(Part const& part) {
    return shaper_.shape(elements_.elements[part.element].plan, text_of(part));
}

double Setter::width(Part const& part) {
    Element const& element = elements_.elements[part.element];
    bool whole = part.begin == element.begin && part.end == element.end && !part.hyphen;
    if (whole) {
        return element.width;
    }
    double units = shaper_.units_per_em(shaper_.font_of(element.plan));
    return width_of(shaped(part), format_of(element), units);
}

Adjustment Setter::adjust(Widths const& widths, double missing, bool last) const {
    BreakRules const& rules = paragraph_.rules;
    if (!paragraph_.justify || (last && missing >= 0)) {
        return {};
    }
    double room_in_space = widths.space * (missing >= 0 ? rules.space_stretch : rules.space_shrink);
    double room_in_glyphs = rules.glyph_flex * widths.glyphs;
    double room = room_in_space + room_in_glyphs;
    if (room <= 0) {
        return {};
    }
    // Both give in the same measure; past the limit of the glyphs the spaces take the rest.
    double flexed = std::clamp(missing * room_in_glyphs / room, -room_in_glyphs, room_in_glyphs);
    Adjustment result;
    result.glyph = widths.glyphs > 0 ? 1 + flexed / widths.glyphs : 1;
    result.space = widths.space > 0 ? 1 + (missing - flexed) / widths.space : 1;
    return result;
}

SetRun& Setter::run_for(SetLine& line, Element const& element, Adjustment const& adjustment) {
    std::uint32_t tag = paragraph_.runs[element.run].tag;
    bool object = element.kind == ElementKind::object;
    FontId font = object ? FontId{} : shaper_.font_of(element.plan);
    double size = format_of(element).size;
    bool fresh = line.runs.empty();
    if (!fresh) {
        SetRun const& last = line.runs.back();
        fresh = object || last.object || last.tag != tag || last.font != font || last.size != size;
    }
    if (fresh) {
        SetRun run;
        run.tag = tag;
        run.font = font;
        run.size = size;
        run.stretch = adjustment.glyph;
        run.x = x_;
        run.object = object;
        line.runs.push_back(std::move(run));
    }
    return line.runs.back();
}

void Setter::put_glyphs(SetRun& run, Part const& part, double stretch) {
    Element const& element = elements_.elements[part.element];
    Format const& format = format_of(element);
    Shaped const& glyphs = shaped(part);
    double scale = format.size / shaper_.units_per_em(run.font) * stretch;
    double tracking = format.tracking * format.size * stretch;
    std::string text = text_of(part);
    std::size_t visible = part.end - part.begin;
    for (std::size_t i = 0; i < glyphs.glyphs.size(); ++i) {
        ShapedGlyph const& glyph = glyphs.glyphs[i];
        run.glyphs.push_back(
            {glyph.id, x_ - run.x + glyph.x_offset * scale, -glyph.y_offset * scale / stretch}
        );
        x_ += glyph.advance * scale + tracking;
        bool starts_cluster = i == 0 || glyph.cluster != glyphs.glyphs[i - 1].cluster;
        if (!starts_cluster) {
            ++run.clusters.back().glyphs;
            continue;
        }
        std::size_t next = text.size();
        for (std::size_t j = i + 1; j < glyphs.glyphs.size(); ++j) {
            if (glyphs.glyphs[j].cluster != glyph.cluster) {
                next = glyphs.glyphs[j].cluster;
                break;
            }
        }
        std::string said =
            glyph.cluster >= visible ? hyphen_text : text.substr(glyph.cluster, next - glyph.cluster);
        run.text += said;
        run.clusters.push_back({static_cast<std::uint16_t>(said.size()), 1});
    }
    run.width = x_ - run.x;
}

void Setter::put_space(SetRun& run, Element const& element, double width) {
    Shaped const& glyph = shaper_.shape(element.plan, " ");
    std::string_view text =
        std::string_view(elements_.text).substr(element.begin, element.end - element.begin);
    run.glyphs.push_back({glyph.glyphs.empty() ? 0 : glyph.glyphs.front().id, x_ - run.x, 0});
    run.text += text;
    run.clusters.push_back({static_cast<std::uint16_t>(text.size()), 1});
    x_ += width;
    run.width = x_ - run.x;
}

void Setter::put(SetLine& line, Part const& part, Adjustment const& adjustment) {
    Element const& element = elements_.elements[part.element];
    SetRun& run = run_for(line, element, adjustment);
    switch (element.kind) {
    case ElementKind::piece: put_glyphs(run, part, adjustment.glyph); break;
    case ElementKind::space: put_space(run, element, element.width * adjustment.space); break;
    case ElementKind::object:
        run.text = elements_.text.substr(element.begin, element.end - element.begin);
        x_ += element.width;
        run.width = element.width;
        break;
    }
}

SetLine Setter::set(std::size_t from, std::size_t to) {
    Cut const& start = elements_.cuts[from];
    Cut const& end = elements_.cuts[to];
    BreakPoint const& start_point = elements_.points[from];
    BreakPoint const& end_point = elements_.points[to];
    std::vector<Part> line_parts = parts(start, end);
    Widths widths;
    for (Part const& part : line_parts) {
        double part_width = width(part);
        ElementKind kind = elements_.elements[part.element].kind;
        widths.natural += part_width;
        widths.space += kind == ElementKind::space ? part_width : 0;
        widths.glyphs += kind == ElementKind::piece ? part_width : 0;
    }
    double hang = paragraph_.justify ? start_point.protrude_start : 0;
    double target = paragraph_.width + hang + (paragraph_.justify ? end_point.protrude_end : 0);
    Adjustment adjustment = adjust(widths, target - widths.natural, end_point.mandatory);

    SetLine line;
    line.space_factor = adjustment.space;
    line.hyphenated = end.hyphen;
    line.overfull = widths.natural - widths.space * paragraph_.rules.space_shrink >
                    target * (1 + paragraph_.rules.glyph_flex) + 0.5;
    x_ = -hang;
    for (Part const& part : line_parts) {
        put(line, part, adjustment);
    }
    line.width = x_;
    // The space at which the line was broken is kept, unseen: without it, reading on would join two words.
    if (!end.is_split && end.end < end.next && !line.runs.empty()) {
        Element const& trailing = elements_.elements[end.end];
        SetRun& last = run_for(line, trailing, adjustment);
        put_space(last, trailing, trailing.width);
        last.width -= trailing.width;
    }
    return line;
}

} // namespace

SetParagraph set_paragraph(Paragraph const& paragraph, Shaper& shaper, Hyphenator const* hyphenator) {
    SetParagraph result;
    Elements elements = make_elements(paragraph, shaper, hyphenator);
    if (!elements.missing.empty()) {
        result.missing = std::move(elements.missing);
        return result;
    }
    LineRules rules;
    rules.width = paragraph.width;
    rules.justify = paragraph.justify;
    rules.balance = paragraph.balance;
    rules.space_shrink = paragraph.rules.space_shrink;
    rules.space_stretch = paragraph.rules.space_stretch;
    rules.glyph_flex = paragraph.justify ? paragraph.rules.glyph_flex : 0;
    std::size_t from = 0;
    Setter setter(paragraph, elements, shaper);
    for (std::size_t to : choose_breaks(elements.points, rules)) {
        result.lines.push_back(setter.set(from, to));
        from = to;
    }
    return result;
}

} // namespace brief::text
