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

TEST_CASE("a figure at the top stands over the text of its page, or of the next") {
    std::string words;
    for (int i = 0; i < 420; ++i) {
        words += "several words ";
    }
    std::size_t next = 0;
    std::size_t own = 0;
    for (std::size_t length : {words.size() / 8, words.size() / 2, words.size()}) {
        CAPTURE(length);
        Kit kit;
        kit.add_section("Before", content::Paragraph{"body", Kit::words(words.substr(0, length))});
        content::Figure figure = small_figure();
        figure.at_top = true;
        content::Section section;
        section.blocks.emplace_back(figure);
        kit.document.sections.push_back(section);
        kit.add_section("After", content::Paragraph{"body", Kit::words(words)});
        page::Pages const pages = kit.pages();
        std::size_t found = 0;
        for (std::size_t page = 0; page < pages.pages.size(); ++page) {
            auto const* label = test::find_run(pages.pages[page].items, "Figure");
            if (label == nullptr) {
                continue;
            }
            ++found;
            double const top = kit.frame().top + kit.sheet.definition.figure.gap.pt;
            CHECK(label->origin.y < top + 20);
            (page == 0 ? own : next) += 1;
            for (page::Item const& item : pages.pages[page].items) {
                auto const* run = std::get_if<page::GlyphRun>(&item.what);
                if (run != nullptr && run->text.find("several") != std::string::npos) {
                    CHECK(run->origin.y > label->origin.y + 20);
                }
            }
        }
        CHECK(found == 1);
    }
    CHECK(own + next == 3);
}

TEST_CASE("figures at the top keep their order") {
    Kit kit;
    std::string words;
    for (int i = 0; i < 700; ++i) {
        words += "several words ";
    }
    for (int i = 1; i <= 5; ++i) {
        kit.add_section("Head", content::Paragraph{"body", Kit::words(words.substr(0, 2500))});
        content::Figure figure = small_figure();
        figure.label = Kit::words("Figure" + std::to_string(i));
        figure.at_top = true;
        content::Section section;
        section.blocks.emplace_back(figure);
        kit.document.sections.push_back(section);
    }
    page::Pages const pages = kit.pages();
    std::string all;
    for (page::Page const& page : pages.pages) {
        all += test::text_of(page.items);
    }
    std::size_t at = 0;
    for (int i = 1; i <= 5; ++i) {
        std::size_t const next = all.find("Figure" + std::to_string(i));
        REQUIRE(next != std::string::npos);
        CHECK(next >= at);
        at = next;
    }
}
