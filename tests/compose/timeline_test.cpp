#include "composed.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::plain;

namespace {

std::string event(std::string const& date, std::string const& summary) {
    return "[[person.event]]\ntype = \"detained\"\nsource = \"report, para. 1\"\ncertainty = \"stated\"\n" +
           (date.empty() ? "" : "date = " + date + "\n") +
           (summary.empty() ? "" : "summary = \"" + summary + "\"\n");
}

content::Timeline timeline(std::string const& records) {
    return test::block_of<content::Timeline>(test::composed(records, test::section("timeline")));
}

} // namespace

TEST_CASE("entries stand in time's order, whatever the order of the records") {
    content::Timeline found = timeline(
        test::person("a", event("2024-12-11", "third") + event("\"2023-11\"", "second")) +
        test::person("b", event("2024-12-11", "fourth") + event("\"2023\"", "first"))
    );
    REQUIRE(found.entries.size() == 4);
    CHECK(plain(found.entries[0].text) == "first");
    CHECK(plain(found.entries[1].text) == "second");
    CHECK(plain(found.entries[2].text) == "third");
    CHECK(plain(found.entries[3].text) == "fourth");
    CHECK(plain(found.entries[1].date) == "November 2023");
}

TEST_CASE("the mark shows how much of the date is known") {
    content::Timeline found = timeline(test::person(
        "a", event("2024-01-05", "day") + event("\"2024-02\"", "month") + event("\"2024-03~\"", "about")
    ));
    REQUIRE(found.entries.size() == 3);
    CHECK(found.entries[0].mark == content::DateMark::day);
    CHECK(found.entries[1].mark == content::DateMark::month);
    CHECK(found.entries[2].mark == content::DateMark::approximate);
}

TEST_CASE("what has no date or no sentence is not in the timeline") {
    content::Timeline found = timeline(
        test::person("a", event("", "undated") + event("2024-01-05", "") + event("2024-01-06", "kept"))
    );
    REQUIRE(found.entries.size() == 1);
    CHECK(plain(found.entries[0].text) == "kept");
}

TEST_CASE("each entry is cited, and what was inferred is told in its note") {
    content::Timeline found = timeline(test::person(
        "a",
        event("{ value = 2024-12-03, inferred = [\"year\"], basis = \"No year is given.\" }", "Detained.")
    ));
    REQUIRE(found.entries.size() == 1);
    auto cited = test::citations(found.entries[0].text);
    REQUIRE(cited.size() == 2);
    CHECK(cited[0].sources.at(0).locator == "para. 1");
    CHECK(plain(cited[1].remark) == "No year is given.");
    CHECK(plain(found.entries[0].date) == "3 December [2024]");
}

TEST_CASE("a statement is dated by the source of its date") {
    content::Timeline found = timeline(R"([[source]]
id = "other"
type = "news"
title = "T"
short = "O"
publisher = "P"
accessed = 2026-11-23
checked = "online"
language = "en"

[[statement]]
id = "s"
speaker = "A Speaker"
role = "Secretary"
date = 2024-12-11
date_source = "other"
language = "en"
text_status = "secondary"
source = "report"
summary = "A statement."
)");
    REQUIRE(found.entries.size() == 1);
    CHECK(test::citations(found.entries[0].text).at(0).sources.at(0).source == "other");
}
