#include "layout/charts.hpp"

#include "kit.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

TEST_CASE("a scale starts at zero, reaches the most and has few numbers") {
    using Steps = std::vector<std::int64_t>;
    CHECK(layout::scale_steps(38) == Steps{0, 10, 20, 30, 40});
    CHECK(layout::scale_steps(11) == Steps{0, 5, 10, 15});
    CHECK(layout::scale_steps(3) == Steps{0, 1, 2, 3});
    CHECK(layout::scale_steps(0) == Steps{0, 1});
    for (std::int64_t most = 0; most < 5000; most += 7) {
        Steps const steps = layout::scale_steps(most);
        CHECK(steps.front() == 0);
        CHECK(steps.back() >= most);
        CHECK(steps.size() <= 5);
    }
}

namespace {

content::BarChart three_bars() {
    content::BarChart chart;
    chart.bars.push_back({Kit::words("Alpha"), 30, "30", 20, false});
    chart.bars.push_back({Kit::words("Beta"), 15, "15", std::nullopt, true});
    chart.bars.push_back({Kit::words("Gamma"), 0, "0", 40, false});
    return chart;
}

} // namespace

TEST_CASE("bars are as long as their counts, and values stand behind the longer of bar and mark") {
    Kit kit;
    auto typesetter = kit.typesetter();
    page::NodeId const node = typesetter.node(page::NodeId::document, page::Role::figure);
    layout::Box box;
    double const height = put_chart(typesetter, box, three_bars(), {0, 0, 400, node});
    model::FigureBlock const& measures = kit.sheet.definition.figure;
    CHECK(height == doctest::Approx(measures.scale.pt + 3 * measures.row.pt));
    std::vector<double> widths;
    for (page::Item const& item : box.items) {
        auto const* shape = std::get_if<page::Shape>(&item.what);
        bool const bar = shape != nullptr && shape->fill &&
                         (*shape->fill == kit.sheet.color(measures.bar_color) ||
                          *shape->fill == kit.sheet.color(measures.highlight));
        if (bar) {
            auto const& from = std::get<page::MoveTo>(shape->segments.at(0)).to;
            auto const& to = std::get<page::LineTo>(shape->segments.at(1)).to;
            widths.push_back(to.x - from.x);
        }
    }
    REQUIRE(widths.size() == 3);
    CHECK(widths[0] == doctest::Approx(2 * widths[1]));
    CHECK(widths[2] == doctest::Approx(0));
    page::GlyphRun const* alpha = test::find_run(box.items, "Alpha");
    REQUIRE(alpha != nullptr);
    CHECK(alpha->origin.x == doctest::Approx(0));
}
