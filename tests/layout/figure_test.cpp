#include "kit.hpp"
#include "layout/blocks.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

content::Figure small_figure() {
    content::Figure figure;
    figure.label = Kit::words("Figure 1");
    figure.title = Kit::words("Most wait");
    figure.subtitle = Kit::words("People by state");
    figure.source = Kit::words("Source: list");
    content::BarChart chart;
    chart.bars.push_back({Kit::words("Alpha"), 3, "3", std::nullopt, false});
    figure.chart = std::move(chart);
    figure.alternative = "Alpha: 3";
    figure.name = "the chart";
    return figure;
}

} // namespace

TEST_CASE("a figure is one box, with its label in the side column and its title on the axis") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_figure(typesetter, galley, small_figure(), page::NodeId::document);
    REQUIRE(galley.boxes().size() == 1);
    layout::Box const& box = galley.boxes()[0];
    CHECK(test::find_run(box.items, "Figure")->origin.x == doctest::Approx(0));
    CHECK(test::find_run(box.items, "Most")->origin.x == doctest::Approx(kit.frame().axis));
    page::Node const& node = test::first(typesetter.structure(), page::Role::figure);
    CHECK(node.alternative == "Alpha: 3");
    CHECK(test::count(typesetter.structure(), page::Role::caption) == 1);
}

TEST_CASE("a section of a figure has no rule and no head of its own") {
    Kit kit;
    kit.add_section("Before", content::Paragraph{"body", Kit::words("Text.")});
    content::Section section;
    section.blocks.emplace_back(small_figure());
    kit.document.sections.push_back(std::move(section));
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_section(typesetter, galley, kit.document.sections[1]);
    REQUIRE(galley.boxes().size() == 1);
    CHECK(galley.boxes()[0].what == "the chart");
}
