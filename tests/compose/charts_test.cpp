#include "composed.hpp"

#include "model/custody_periods.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::plain;

namespace {

int model_day(std::string_view date) {
    return model::days_of(*model::parse_date(date))->first;
}

std::string happening(std::string const& type, std::string const& date) {
    return "[[person.event]]\nsource = \"report, para. 1\"\ncertainty = \"stated\"\ntype = \"" + type +
           "\"\ndate = " + date + "\n";
}

std::string held(std::string const& id, std::string const& more = "") {
    return test::person(id, happening("detained", "2024-11-01") + more);
}

content::Figure figure_of(std::string const& records, std::string const& section) {
    return test::block_of<content::Figure>(test::composed(records, test::section("chart", section)));
}

std::string const by_state = "form = \"bars\"\nselect.group = \"state\"\nhighlight = \"pretrial\"";

} // namespace

TEST_CASE("a chart of bars counts people by a field, the most first, and says so in words") {
    content::Figure const figure =
        figure_of(held("a") + held("b") + held("c", happening("pretrial-ordered", "2024-11-02")), by_state);
    auto const& bars = std::get<content::BarChart>(figure.chart).bars;
    REQUIRE(bars.size() == 2);
    CHECK(plain(bars[0].label) == "In detention");
    CHECK(bars[0].value == 2);
    CHECK(!bars[0].highlighted);
    CHECK(bars[1].highlighted);
    CHECK(!bars[0].previous);
    CHECK(figure.alternative == "In detention: 2; In pre-trial detention: 1");
    CHECK(plain(figure.label) == "Figure 1");
    CHECK(plain(figure.title) == "Heading");
}

TEST_CASE("a chart of custody has one axis from the first year, and days where they are known") {
    content::Figure const figure = figure_of(
        held("a") +
            test::person("b", happening("detained", "\"2023-05\"") + happening("released", "2024-06-01")),
        "form = \"custody\""
    );
    auto const& chart = std::get<content::CustodyChart>(figure.chart);
    REQUIRE(chart.rows.size() == 2);
    CHECK(chart.axis.first == model_day("2023-01-01"));
    CHECK(chart.axis.last == model_day("2024-12-31"));
    CHECK(plain(chart.rows[1].days) == "–");
    CHECK(chart.rows[1].bar.releases == std::vector<int>{model_day("2024-06-01")});
    REQUIRE(chart.key.entries.size() == 3);
    CHECK(chart.key.entries[1].look == content::CustodyKey::Entry::Look::unknown_day);
    CHECK(
        plain(figure.alternative) ==
        "Name of a: in custody, form not stated: since 1 November 2024. Name of b: in "
        "custody, form not stated: May 2023 – 1 June 2024; release: 1 June 2024"
    );
}

TEST_CASE("a chart of nothing, or of a group that is not there, is a fault") {
    auto const faults = [](std::string const& records, std::string const& section) {
        test::Records input(records, test::section("chart", section), "en");
        return !compose::document(test::view_of(input), input.briefing, input.labels, input.sources);
    };
    CHECK(faults(held("a"), "form = \"bars\""));
    CHECK(faults(held("a"), by_state));
    CHECK(faults(test::person("a", ""), "form = \"custody\""));
    CHECK(!faults(held("a"), "form = \"custody\""));
}

TEST_CASE("a chart stands where it is named, unless the definition says at the top") {
    CHECK_FALSE(figure_of(held("a"), "form = \"bars\"\nselect.group = \"state\"").at_top);
    CHECK(figure_of(held("a"), "form = \"bars\"\nplace = \"top\"\nselect.group = \"state\"").at_top);
}
