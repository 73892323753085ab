#include "layout/drawing.hpp"

namespace brief::layout {

namespace {

// The half of a disc that lies to its left, as two Bézier curves.
page::Shape left_half(page::Point centre, double radius, Color fill) {
    page::Shape whole = page::circle(centre, radius, fill, std::nullopt);
    page::Shape half;
    half.fill = fill;
    // A circle runs right, bottom, left, top: its second and third curve are the left half.
    half.segments = {
        page::MoveTo{{centre.x, centre.y + radius}},
        whole.segments[2],
        whole.segments[3],
        page::ClosePath{},
    };
    return half;
}

} // namespace

double check_mark_width(model::CertaintyMarks const& measures) {
    return 2 * measures.radius.pt;
}

std::vector<page::Shape>
check_mark(content::Check check, model::CertaintyMarks const& measures, page::Point at, Color color) {
    double radius = measures.radius.pt;
    double inner = radius - measures.stroke.pt / 2;
    page::Point centre{at.x + radius, at.y - radius + measures.drop.pt};
    page::Stroke stroke{measures.stroke.pt, color, {}};
    switch (check) {
    case content::Check::primary: return {page::circle(centre, inner, color, stroke)};
    case content::Check::report:
        return {left_half(centre, inner, color), page::circle(centre, inner, std::nullopt, stroke)};
    case content::Check::none: return {page::circle(centre, inner, std::nullopt, stroke)};
    }
    return {};
}

std::vector<page::Shape> date_dot(content::DateMark mark, DotMeasures const& measures, page::Point centre) {
    double const inner = measures.radius - measures.stroke / 2;
    Color const paper{255, 255, 255};
    page::Stroke stroke{measures.stroke, measures.color, {}};
    switch (mark) {
    case content::DateMark::day: return {page::circle(centre, inner, measures.color, stroke)};
    case content::DateMark::month: return {page::circle(centre, inner, paper, stroke)};
    case content::DateMark::approximate:
        stroke.dashes = {1.4, 1.2};
        return {page::circle(centre, inner, paper, stroke)};
    }
    return {};
}

std::vector<page::Shape>
date_mark(content::DateMark mark, model::TimelineBlock const& measures, Color color, page::Point centre) {
    return date_dot(mark, {measures.dot_radius.pt, measures.dot_stroke.pt, color}, centre);
}

} // namespace brief::layout
