#include "layout/charts.hpp"

#include "layout/custody_bar.hpp"

#include <algorithm>
#include <utility>

namespace brief::layout {

namespace {

content::Inlines of_program(std::string text) {
    return {content::Inline{content::Text{std::move(text), content::OriginId::program}}};
}

page::Item upright(Typesetter& typesetter, model::Rule const& rule, double x, double from, double to) {
    page::Stroke stroke{rule.width.pt, typesetter.sheet().color(rule.color), {}};
    return {page::Artifact::layout, page::line({x, from}, {x, to}, std::move(stroke))};
}

/// Puts a line so that its capitals are in the middle of a row, and more lines so that they are.
void put_centred(
    Typesetter& typesetter, Box& box, TextBlock block, std::string_view style, page::Point middle
) {
    bool const one = block.lines.size() <= 1;
    double const y =
        one ? middle.y + typesetter.cap_height(style) / 2 - block.baseline : middle.y - block.height() / 2;
    put(box, std::move(block), middle.x, y);
}

constexpr double grid_inset = 2; // pt that the lines end above the next row

} // namespace

std::vector<std::int64_t> scale_steps(std::int64_t most) {
    constexpr std::int64_t intervals = 4;
    std::int64_t step = 1;
    for (std::int64_t power = 1; step * intervals < most; power *= 10) {
        for (std::int64_t factor : {1, 2, 5}) {
            step = factor * power;
            if (step * intervals >= most) {
                break;
            }
        }
    }
    std::vector<std::int64_t> steps{0};
    while (steps.back() < most || steps.size() < 2) {
        steps.push_back(steps.back() + step);
    }
    return steps;
}

namespace {

/// The scale of a chart of counts, and where its bars lie.
struct CountScale {
    std::vector<std::int64_t> steps;
    double zero = 0;   ///< pt
    double length = 0; ///< pt, up to the last step

    double x(std::int64_t value) const {
        return zero + length * static_cast<double>(value) / static_cast<double>(steps.back());
    }
};

CountScale scale_for(Typesetter& typesetter, content::BarChart const& chart, ChartPlace const& place) {
    model::FigureBlock const& measures = typesetter.layout().figure;
    std::int64_t most = 0;
    for (content::CountBar const& bar : chart.bars) {
        most = std::max({most, bar.value, bar.previous.value_or(0)});
    }
    double const zero = place.x + measures.label_width.pt;
    return {scale_steps(most), zero, place.x + place.width - measures.value_width.pt - zero};
}

/// The numbers of the scale over lines down to `foot`.
void put_scale(
    Typesetter& typesetter, Box& box, CountScale const& scale, ChartPlace const& place, double foot
) {
    model::FigureBlock const& measures = typesetter.layout().figure;
    for (std::int64_t step : scale.steps) {
        TextBlock number = typesetter.set(
            of_program(typesetter.number(static_cast<std::size_t>(step))),
            "chart-scale",
            scale.length,
            place.node
        );
        double const width = number.lines.empty() ? 0 : number.lines.front().width;
        put(box, std::move(number), scale.x(step) - width / 2, place.top);
        if (step > 0) {
            double const first = place.top + measures.scale.pt;
            box.items.push_back(upright(typesetter, measures.grid, scale.x(step), first, foot));
        }
    }
}

/// What it was in the last edition: a mark on a ground that parts it from the bar.
std::vector<page::Item> tick(Typesetter& typesetter, double x, double top, page::LeafId leaf) {
    model::FigureBlock const& measures = typesetter.layout().figure;
    double const halo = measures.tick.width.pt + 2;
    constexpr double over = 1.5; // pt that the mark stands out of the bar
    page::Rect area{x - halo / 2, top - over, halo, measures.bar.pt + 2 * over};
    std::vector<page::Item> items;
    items.push_back({page::Artifact::layout, page::rectangle(area, Color{255, 255, 255})});
    area.x = x - measures.tick.width.pt / 2;
    area.width = measures.tick.width.pt;
    items.push_back({leaf, page::rectangle(area, typesetter.sheet().color(measures.tick.color))});
    return items;
}

} // namespace

double put_chart(Typesetter& typesetter, Box& box, content::BarChart const& chart, ChartPlace const& place) {
    model::FigureBlock const& measures = typesetter.layout().figure;
    CountScale const scale = scale_for(typesetter, chart, place);
    double const first = place.top + measures.scale.pt;
    double const foot = first + static_cast<double>(chart.bars.size()) * measures.row.pt - grid_inset;
    put_scale(typesetter, box, scale, place, foot);
    page::LeafId const leaf = typesetter.structure().add_leaf(place.node);
    double y = first;
    for (content::CountBar const& bar : chart.bars) {
        double const middle = y + measures.row.pt / 2 - grid_inset / 2;
        std::string_view const style = bar.highlighted ? "chart-label-strong" : "chart-label";
        TextBlock label =
            typesetter.set(bar.label, style, measures.label_width.pt - measures.value_gap.pt, place.node);
        put_centred(typesetter, box, std::move(label), style, {place.x, middle});
        double const top = middle - measures.bar.pt / 2;
        Color const color =
            typesetter.sheet().color(bar.highlighted ? measures.highlight : measures.bar_color);
        page::Rect const area{scale.zero, top, scale.x(bar.value) - scale.zero, measures.bar.pt};
        box.items.push_back({leaf, page::rectangle(area, color)});
        if (bar.previous) {
            page::append(box.items, tick(typesetter, scale.x(*bar.previous), top, leaf), {0, 0});
        }
        TextBlock value = typesetter.set(of_program(bar.shown), "chart-value", scale.length, place.node);
        double const after = scale.x(std::max(bar.value, bar.previous.value_or(0))) + measures.value_gap.pt;
        put_centred(typesetter, box, std::move(value), "chart-value", {after, middle});
        y += measures.row.pt;
    }
    box.items.push_back(upright(typesetter, measures.axis, scale.zero, first, foot));
    return y - place.top;
}

double
put_chart(Typesetter& typesetter, Box& box, content::CustodyChart const& chart, ChartPlace const& place) {
    model::FigureBlock const& measures = typesetter.layout().figure;
    double const end = place.x + place.width;
    DayScale const scale{
        chart.axis,
        place.x + measures.name_width.pt,
        place.width - measures.name_width.pt - measures.value_width.pt};
    double const first = place.top + measures.scale.pt;
    auto const rows = static_cast<double>(chart.rows.size());
    double const foot = first + rows * measures.row.pt - grid_inset;
    constexpr double beside_line = 2; // pt
    put_years(typesetter, box, scale, {beside_line, place.top}, place.node);
    TextBlock days =
        typesetter.set(chart.days_head, "chart-scale", measures.value_width.pt, place.node, Align::end);
    put(box, std::move(days), end - measures.value_width.pt, place.top);
    for (DayScale::Year const& year : scale.years()) {
        box.items.push_back(upright(typesetter, measures.grid, year.x, first, foot));
    }
    page::LeafId const leaf = typesetter.structure().add_leaf(place.node);
    double y = first;
    for (content::CustodyRow const& row : chart.rows) {
        double const middle = y + measures.row.pt / 2 - grid_inset / 2;
        double const height = typesetter.layout().custody.height.pt;
        TextBlock name = typesetter.set(
            row.name, "chart-label", measures.name_width.pt - measures.value_gap.pt, place.node
        );
        put_centred(typesetter, box, std::move(name), "chart-label", {place.x, middle});
        page::append(
            box.items, custody_items(typesetter, row.bar, scale, {middle - height / 2, height, leaf}), {0, 0}
        );
        TextBlock count =
            typesetter.set(row.days, "chart-value", measures.value_width.pt, place.node, Align::end);
        put_centred(
            typesetter, box, std::move(count), "chart-value", {end - measures.value_width.pt, middle}
        );
        y += measures.row.pt;
    }
    box.items.push_back(upright(typesetter, measures.axis, scale.start + scale.width, first, foot));
    constexpr double over_key = 3.5; // pt
    y += over_key;
    y += put_custody_key(typesetter, box, chart.key, {place.x, y, place.width, 0}, place.node);
    return y - place.top;
}

} // namespace brief::layout
