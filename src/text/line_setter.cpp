#include "text/line_setter.hpp"

#include "text/bidi.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace brief::text {

namespace {

constexpr std::string_view hyphen_text =
    "\u00ad"; // what a hyphen at a line's end says (ISO 32000-1 14.8.2.2.3)

/// `flex`, a factor without its 1, in whole thousandths.
double in_steps(double flex) {
    constexpr double steps = 1000;
    constexpr double tolerance = 1e-6; // all that glyphs may give is a whole number of steps
    return std::trunc(flex * steps + std::copysign(tolerance, flex)) / steps;
}

} // namespace

std::vector<LineSetter::Part> LineSetter::parts(Cut const& start, Cut const& end) const {
    std::vector<Part> result;
    std::size_t last = end.is_split ? end.end + 1 : end.end;
    result.reserve(last - std::min(start.next, last) + 1);
    for (std::size_t i = start.next; i < last; ++i) {
        Element const& element = elements_.elements[i];
        Part part;
        part.element = i;
        part.begin = element.begin;
        part.end = element.end;
        part.level = element.level;
        if (start.is_split && i == start.next) {
            part.begin = start.split;
        }
        if (end.is_split && i == end.end) {
            part.end = end.split;
            part.hyphen = end.hyphen;
        }
        if (part.begin < part.end || element.kind == ElementKind::gap) {
            result.push_back(part);
        }
    }
    // The space at which the line was broken is kept, unseen: without it, reading on would join two words.
    if (!end.is_split && end.end < end.next && !result.empty() &&
        elements_.elements[end.end].kind == ElementKind::space) {
        Element const& trailing = elements_.elements[end.end];
        Part part;
        part.element = end.end;
        part.begin = trailing.begin;
        part.end = trailing.end;
        part.unseen = true;
        part.level = paragraph_.right_to_left ? 1 : 0; // rule L1
        result.push_back(part);
    }
    return result;
}

std::string_view LineSetter::text_of(Part const& part) const {
    return std::string_view(elements_.text).substr(part.begin, part.end - part.begin);
}

/// Finds the glyphs of a part, and its width.
void LineSetter::shape(Part& part) {
    Element const& whole = element(part);
    part.width = whole.width;
    if (whole.kind != ElementKind::piece) {
        return;
    }
    if (!part.hyphen && part.begin == whole.begin && part.end == whole.end) {
        part.shaped = whole.shaped;
        return;
    }
    if (part.hyphen) {
        part.shaped = &shaper_.shape(whole.plan, std::string(text_of(part)) + "-");
    } else {
        part.shaped = &shaper_.shape(whole.plan, text_of(part));
    }
    double scale = shaper_.scale(shaper_.font_of(whole.plan), format_of(part).size);
    part.width = width_of(*part.shaped, scale, whole.tracking);
}

LineSetter::Widths LineSetter::widths(std::vector<Part> const& parts) const {
    Widths sum;
    for (Part const& part : parts) {
        if (!part.unseen) {
            ElementKind kind = element(part).kind;
            sum.natural += part.width;
            sum.space += kind == ElementKind::space ? part.width : 0;
            sum.glyphs += kind == ElementKind::piece ? part.width : 0;
            sum.gaps.stretch += element(part).give.stretch;
            sum.gaps.shrink += element(part).give.shrink;
        }
    }
    return sum;
}

LineSetter::Adjustment LineSetter::adjust(Widths const& widths, double missing, bool last) const {
    BreakRules const& rules = paragraph_.rules;
    if (!justify_ || (last && missing >= 0)) {
        return {};
    }
    double room_in_space = widths.space * (missing >= 0 ? rules.space_stretch : rules.space_shrink);
    double room_in_glyphs = elements_.rigid ? 0 : rules.glyph_flex * widths.glyphs;
    double room_in_gaps = missing >= 0 ? widths.gaps.stretch : widths.gaps.shrink;
    if (room_in_space + room_in_glyphs + room_in_gaps <= 0) {
        return {};
    }
    // Glyphs give first, since nobody sees their 2 %; the spaces take the rest, and stay as even as they can.
    double flexed = std::clamp(missing, -room_in_glyphs, room_in_glyphs);
    Adjustment result;
    if (widths.glyphs > 0) {
        // In steps, as each width is a font of its own for Cairo, which measures its glyphs anew.
        double const flex = flexed / widths.glyphs;
        result.glyph = 1 + (room_in_space + room_in_gaps > 0 ? in_steps(flex) : flex);
        flexed = (result.glyph - 1) * widths.glyphs;
    }
    if (room_in_gaps > 0) {
        result.gap = std::max((missing - flexed) / (room_in_space + room_in_gaps), -1.0);
        result.space = 1 + result.gap * (missing >= 0 ? rules.space_stretch : rules.space_shrink);
        return result;
    }
    result.space = widths.space > 0 ? 1 + (missing - flexed) / widths.space : 1;
    return result;
}

void LineSetter::stretch(std::vector<Part>& parts, Adjustment const& adjustment) const {
    for (Part& part : parts) {
        ElementKind kind = element(part).kind;
        if (kind == ElementKind::gap) {
            Give const& give = element(part).give;
            part.width += adjustment.gap * (adjustment.gap >= 0 ? give.stretch : give.shrink);
            continue;
        }
        bool gives = !part.unseen && kind != ElementKind::object;
        part.width *= !gives ? 1 : kind == ElementKind::space ? adjustment.space : adjustment.glyph;
    }
}

/// Gives each part its place; the width of what is seen.
double LineSetter::place(std::vector<Part>& parts, double hang) const {
    double seen = 0;
    double unseen = 0;
    for (Part const& part : parts) {
        (part.unseen ? unseen : seen) += part.width;
    }
    double left = paragraph_.right_to_left ? paragraph_.width + hang - seen - unseen : -hang;
    if (std::ranges::all_of(parts, [](Part const& part) { return part.level == 0; })) {
        for (Part& part : parts) {
            part.left = left;
            left += part.width;
        }
        return seen;
    }
    std::vector<std::uint8_t> levels;
    levels.reserve(parts.size());
    for (Part const& part : parts) {
        levels.push_back(part.level);
    }
    for (std::size_t i : visual_order(levels)) {
        parts[i].left = left;
        left += parts[i].width;
    }
    return seen;
}

/// Whether two parts that follow each other are glyphs of one run.
bool LineSetter::belong_together(Part const& first, Part const& second) const {
    Element const& a = element(first);
    Element const& b = element(second);
    return a.kind != ElementKind::object && b.kind != ElementKind::object && tag(first) == tag(second) &&
           first.level == second.level && shaper_.font_of(a.plan) == shaper_.font_of(b.plan) &&
           format_of(first).size == format_of(second).size && format_of(first).rise == format_of(second).rise;
}

void LineSetter::put_text(SetRun& run, Part const& part) const {
    std::string_view text = text_of(part);
    if (element(part).kind != ElementKind::piece) {
        run.text += text;
        if (element(part).kind == ElementKind::space) {
            run.clusters.push_back({static_cast<std::uint16_t>(text.size()), 1});
        }
        return;
    }
    std::vector<ShapedGlyph> const& glyphs = part.shaped->glyphs;
    auto cluster = [&](std::size_t i) {
        return (run.right_to_left ? glyphs[glyphs.size() - 1 - i] : glyphs[i]).cluster;
    };
    run.text += text; // clusters follow each other in its order
    for (std::size_t i = 0; i < glyphs.size();) {
        std::size_t next = i + 1;
        while (next < glyphs.size() && cluster(next) == cluster(i)) {
            ++next;
        }
        std::size_t const start = cluster(i);
        std::size_t bytes = (next < glyphs.size() ? cluster(next) : text.size()) - start;
        if (start >= text.size()) {
            run.text += hyphen_text;
            bytes = hyphen_text.size();
        }
        run.clusters.push_back({static_cast<std::uint16_t>(bytes), static_cast<std::uint16_t>(next - i)});
        i = next;
    }
}

void LineSetter::put_glyphs(SetRun& run, Part const& part, double left) {
    double scale = shaper_.scale(run.font, format_of(part).size);
    double x = part.left - left;
    double const rise = format_of(part).rise;
    double const tracking = element(part).tracking;
    std::size_t at = run.glyphs.size();
    run.glyphs.resize(at + part.shaped->glyphs.size());
    for (ShapedGlyph const& glyph : part.shaped->glyphs) {
        run.glyphs[at] = {glyph.id, x + glyph.x_offset * scale * run.stretch, -glyph.y_offset * scale - rise};
        x += (glyph.advance * scale + tracking) * run.stretch;
        ++at;
    }
}

void LineSetter::put_space(SetRun& run, Part const& part, double left) {
    Shaped const& glyph = shaper_.shape(element(part).plan, " ");
    run.glyphs.push_back(
        {glyph.glyphs.empty() ? 0 : glyph.glyphs.front().id, part.left - left, -format_of(part).rise}
    );
}

/// A wide gap is painted as a blank that says nothing: readers that go by the places of glyphs would take it
/// for a space between words.
void LineSetter::put_gap(SetRun& run, Part const& part, double left) {
    constexpr double seen_as_space = 0.08; // em; pdftotext takes a tenth
    if (part.width < seen_as_space * run.size || !shaper_.covers(run.font, U' ') || run.clusters.empty()) {
        return;
    }
    Shaped const& blank = shaper_.shape(element(part).plan, " ");
    double const advance = static_cast<double>(blank.advance) * shaper_.scale(run.font, format_of(part).size);
    double const end = part.left - left + part.width;
    run.glyphs.push_back({blank.glyphs.front().id, end - advance * run.stretch, 0});
    ++run.clusters.back().glyphs;
}

/// Parts that belong together as one run.
SetRun LineSetter::run_of(std::span<Part const> parts, double stretch) {
    Part const& first = parts.front();
    double size = format_of(first).size;
    SetRun run;
    run.tag = tag(first);
    run.object = element(first).kind == ElementKind::object;
    run.font = run.object ? FontId{} : shaper_.font_of(element(first).plan);
    run.size = run.object ? size : shaper_.size_in(run.font, size);
    run.stretch = stretch;
    run.right_to_left = first.level % 2 == 1;
    double left = run.right_to_left ? parts.back().left : first.left;
    if (run.right_to_left && parts.back().unseen) {
        left += parts.back().width;
    }
    std::size_t glyphs = 0;
    for (Part const& part : parts) {
        glyphs += part.shaped == nullptr ? 1 : part.shaped->glyphs.size();
    }
    run.glyphs.reserve(glyphs);
    run.text.reserve(parts.back().end - first.begin + hyphen_text.size());
    run.clusters.reserve(glyphs);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        put_text(run, parts[i]);
        run.width += parts[i].unseen ? 0 : parts[i].width;
        Part const& seen = run.right_to_left ? parts[parts.size() - 1 - i] : parts[i];
        switch (element(seen).kind) {
        case ElementKind::piece: put_glyphs(run, seen, left); break;
        case ElementKind::space: put_space(run, seen, left); break;
        case ElementKind::object: break;
        case ElementKind::gap: put_gap(run, seen, left); break;
        }
    }
    run.x = paragraph_.right_to_left ? paragraph_.width - left - run.width : left;
    return run;
}

SetLine LineSetter::set(std::size_t from, std::size_t to) {
    Cut const& end = elements_.cuts[to];
    BreakPoint const& start_point = elements_.points[from];
    BreakPoint const& end_point = elements_.points[to];
    std::vector<Part> line_parts = parts(elements_.cuts[from], end);
    for (Part& part : line_parts) {
        shape(part);
    }
    Widths sum = widths(line_parts);
    double hang = justify_ ? start_point.protrude_start : start_point.blank_start;
    double target = paragraph_.width + hang + (justify_ ? end_point.protrude_end : end_point.blank_end);
    Adjustment adjustment = adjust(sum, target - sum.natural, end_point.mandatory);
    stretch(line_parts, adjustment);

    SetLine line;
    line.space_factor = adjustment.space;
    line.hyphenated = end.hyphen;
    line.overfull = sum.natural - sum.space * paragraph_.rules.space_shrink - sum.gaps.shrink >
                    target * (1 + paragraph_.rules.glyph_flex) + 0.5;
    line.width = place(line_parts, hang) - hang;
    for (std::size_t i = 0; i < line_parts.size();) {
        std::size_t next = i + 1;
        while (next < line_parts.size() && belong_together(line_parts[next - 1], line_parts[next])) {
            ++next;
        }
        line.runs.push_back(run_of(std::span(line_parts).subspan(i, next - i), adjustment.glyph));
        i = next;
    }
    return line;
}

} // namespace brief::text
