#pragma once

/// The drawings of figures.

#include "content/figure.hpp"
#include "layout/galley.hpp"
#include "layout/typesetter.hpp"

namespace brief::layout {

/// Where a chart is drawn: from `x` on, `top` pt down, on a measure of `width` pt; what is in it belongs to
/// `node`.
struct ChartPlace {
    double x = 0;
    double top = 0;
    double width = 0;
    page::NodeId node{};
};

/// Draws the chart into `box`; its height in pt.
double put_chart(Typesetter& typesetter, Box& box, content::BarChart const& chart, ChartPlace const& place);
double
put_chart(Typesetter& typesetter, Box& box, content::CustodyChart const& chart, ChartPlace const& place);

/// The numbers of a scale from zero that has room for `most`: at most five of them, steps of 1, 2 or 5 times
/// a power of ten.
std::vector<std::int64_t> scale_steps(std::int64_t most);

} // namespace brief::layout
