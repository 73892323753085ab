#include "composed.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::plain;

namespace {

std::string dated_event(std::string const& type, std::string const& date, std::string const& more = "") {
    return "[[person.event]]\nsource = \"report, para. 1\"\ncertainty = \"stated\"\nsummary = \"" + type +
           ".\"\ntype = \"" + type + "\"\ndate = " + date + "\n" + more;
}

content::FullTimeline full(std::string const& records, std::string const& more = "") {
    return test::block_of<content::FullTimeline>(
        test::composed(records, test::section("timeline", "form = \"full\"\n" + more))
    );
}

std::string const one_life = test::person(
    "a",
    dated_event("detained", "2023-05-11", "place = \"Kesh\"\n") +
        dated_event("pretrial-ordered", "\"2023-06\"") +
        dated_event("sentenced", "2024-01-10", "court = \"A court\"\nplace = \"Kesh\"\n") +
        dated_event("released", "\"2024-03~\"", "detail = \"At night.\"\nplace = \"Kesh\"\n")
);

} // namespace

TEST_CASE("a full timeline names each year once and dates without it") {
    content::FullTimeline const timeline = full(one_life);
    REQUIRE(timeline.entries.size() == 4);
    CHECK(plain(timeline.entries[0].year) == "2023");
    CHECK(plain(timeline.entries[1].year).empty());
    CHECK(plain(timeline.entries[2].year) == "2024");
    CHECK(plain(timeline.entries[0].date) == "11 May");
    CHECK(plain(timeline.entries[1].date) == "June");
    CHECK(plain(timeline.entries[3].date) == "about March");
}

TEST_CASE("under an event stands what the record adds, else the court and the place") {
    content::FullTimeline const timeline = full(one_life);
    CHECK(plain(timeline.entries[0].detail) == "Kesh");
    CHECK(plain(timeline.entries[2].detail) == "A court, Kesh");
    CHECK(plain(timeline.entries[3].detail) == "At night.");
}

TEST_CASE("the line is the state after each event, and detention that leads to a trial is one") {
    content::FullTimeline const timeline = full(one_life);
    CHECK(timeline.entries[0].state == content::CustodyForm::pretrial);
    CHECK(timeline.entries[1].state == content::CustodyForm::pretrial);
    CHECK(timeline.entries[2].state == content::CustodyForm::sentence);
    CHECK(!timeline.entries[3].state);
    REQUIRE(timeline.strip);
    CHECK(timeline.strip->bar.spans.size() == 2);
    CHECK(timeline.strip->days.empty()); // the day of the release is not known
    CHECK(!timeline.line_note.empty());
    CHECK(timeline.key.size() == 3);
}

TEST_CASE("of several people there is neither bar nor state") {
    content::FullTimeline const timeline =
        full(one_life + test::person("b", dated_event("detained", "2023-01-01")));
    CHECK(!timeline.strip);
    CHECK(timeline.entries.size() == 5);
    CHECK(!timeline.entries[0].state);
    CHECK(timeline.line_note.empty());
}

TEST_CASE("a source is a citation to be written where it stands") {
    content::FullTimeline const timeline = full(one_life);
    std::vector<content::Citation> const cited = test::citations(timeline.entries[0].source);
    REQUIRE(cited.size() == 1);
    CHECK(cited[0].in_place);
}
