#pragma once

/// Small drawings: marks of certainty, the dots of a timeline, the marks that stand for logos.

#include "content/block.hpp"
#include "model/stylesheet.hpp"
#include "page/item.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace brief::layout {

/// The mark of a check, with its left edge on the baseline at `at`.
std::vector<page::Shape>
check_mark(content::Check check, model::CertaintyMarks const& measures, page::Point at, Color color);

/// The width that a check's mark takes in a line, pt.
double check_mark_width(model::CertaintyMarks const& measures);

/// pt.
struct DotMeasures {
    double radius = 0;
    double stroke = 0;
    Color color;
};

/// The same as `date_mark` below, of any size.
std::vector<page::Shape> date_dot(content::DateMark mark, DotMeasures const& measures, page::Point centre);

/// The dot of a date: full for a day, open for a month, dashed for about then.
std::vector<page::Shape>
date_mark(content::DateMark mark, model::TimelineBlock const& measures, Color color, page::Point centre);

/// The segments of SVG path data with absolute M, L, C and Z (SVG 1.1, 8.3), scaled and moved to `at`.
/// Nothing when the data has anything else.
std::optional<std::vector<page::Segment>> parse_path(std::string_view data, double scale, page::Point at);

} // namespace brief::layout
