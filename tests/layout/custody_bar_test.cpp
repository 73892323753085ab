#include "layout/custody_bar.hpp"

#include "kit.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace brief;
using test::Kit;

namespace {

content::CustodySpan exact(content::CustodyForm form, int from, int to) {
    return {form, from, from, to, to};
}

/// The smallest and the largest x of a shape's points.
std::pair<double, double> reach(page::Shape const& shape) {
    double least = 1e9;
    double most = -1e9;
    auto see = [&](page::Point point) {
        least = std::min(least, point.x);
        most = std::max(most, point.x);
    };
    for (page::Segment const& segment : shape.segments) {
        if (auto const* move = std::get_if<page::MoveTo>(&segment)) {
            see(move->to);
        } else if (auto const* line = std::get_if<page::LineTo>(&segment)) {
            see(line->to);
        }
    }
    return {least, most};
}

} // namespace

TEST_CASE("a day stands where it is on the axis, and never outside of it") {
    layout::DayScale const scale{{0, 100}, 10, 200};
    CHECK(scale.x(0) == doctest::Approx(10));
    CHECK(scale.x(50) == doctest::Approx(110));
    CHECK(scale.x(100) == doctest::Approx(210));
    CHECK(scale.x(-7) == doctest::Approx(10));
    CHECK(scale.x(900) == doctest::Approx(210));
    layout::DayScale const point{{5, 5}, 10, 200};
    CHECK(point.x(5) == doctest::Approx(10));
}

TEST_CASE("the years of an axis are those whose first day is on it") {
    // From 1 July 1970 to 2 January 1972.
    layout::DayScale const scale{{181, 731}, 0, 550};
    auto const years = scale.years();
    REQUIRE(years.size() == 2);
    CHECK(years[0].year == 1971);
    CHECK(years[0].x == doctest::Approx(365 - 181));
    CHECK(years[1].year == 1972);
}

TEST_CASE("a span ends where its last day is, and its hatch stays inside") {
    Kit kit;
    auto typesetter = kit.typesetter();
    content::CustodyBar bar;
    bar.spans.push_back(exact(content::CustodyForm::pretrial, 20, 60));
    layout::DayScale const scale{{0, 100}, 0, 200};
    std::vector<page::Item> const items =
        layout::custody_items(typesetter, bar, scale, {5, 7, page::Artifact::layout});
    REQUIRE(items.size() == 4); // line, ground, hatch, outline
    for (std::size_t i : {1U, 3U}) {
        auto const [least, most] = reach(std::get<page::Shape>(items[i].what));
        CHECK(least >= 40 - 1e-9);
        CHECK(most <= 120 + 1e-9);
    }
    auto const& hatch = std::get<page::Hatch>(items[2].what);
    CHECK(hatch.area == page::Rect{40, 5, 80, 7});
    CHECK(hatch.color == kit.sheet.color({"ink", {}}));
}

TEST_CASE("the hatches of neighbours fit") {
    Kit kit;
    auto typesetter = kit.typesetter();
    content::CustodyBar bar;
    bar.spans.push_back(exact(content::CustodyForm::pretrial, 20, 31));
    bar.spans.push_back(exact(content::CustodyForm::pretrial, 31, 60));
    std::vector<page::Item> const items =
        layout::custody_items(typesetter, bar, {{0, 100}, 0, 200}, {5, 7, page::Artifact::layout});
    std::vector<page::Hatch> hatches;
    for (page::Item const& item : items) {
        if (auto const* hatch = std::get_if<page::Hatch>(&item.what)) {
            hatches.push_back(*hatch);
        }
    }
    REQUIRE(hatches.size() == 2);
    CHECK(hatches[0].area.x + hatches[0].area.width == doctest::Approx(hatches[1].area.x));
    double const lines = (hatches[1].foot - hatches[0].foot) / hatches[0].step;
    CHECK(lines == doctest::Approx(std::round(lines)));
}

TEST_CASE("what is not known to the day is dashed and has no texture") {
    Kit kit;
    auto typesetter = kit.typesetter();
    content::CustodyBar bar;
    bar.spans.push_back({content::CustodyForm::sentence, 0, 30, 80, 80});
    layout::DayScale const scale{{0, 100}, 0, 100};
    std::vector<page::Item> const items =
        layout::custody_items(typesetter, bar, scale, {0, 7, page::Artifact::layout});
    bool dashed = false;
    for (page::Item const& item : items) {
        auto const& shape = std::get<page::Shape>(item.what);
        if (shape.stroke && !shape.stroke->dashes.empty()) {
            dashed = true;
            CHECK(reach(shape).second <= 30);
        }
        if (shape.fill == kit.sheet.color({"accent", {}})) {
            CHECK(reach(shape).first == doctest::Approx(30));
        }
    }
    CHECK(dashed);
}

TEST_CASE("numbers of years do not stand on each other") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Box box;
    // Forty years on 100 pt.
    put_years(typesetter, box, {{0, 14610}, 0, 100}, {0, 0}, page::NodeId::document);
    double end = -1;
    std::size_t numbers = 0;
    for (page::Item const& item : box.items) {
        auto const& run = std::get<page::GlyphRun>(item.what);
        CHECK(run.origin.x >= end);
        end = run.origin.x + run.advance;
        ++numbers;
    }
    CHECK(numbers >= 3);
    CHECK(numbers < 10);
    CHECK(end <= 100 + 1e-6);
}
