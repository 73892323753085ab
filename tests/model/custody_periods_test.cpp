#include "model/custody_periods.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace brief;
using model::CustodyPeriod;
using model::CustodyState;
using model::Event;
using model::EventType;

namespace {

Event happening(EventType type, std::string_view date = "") {
    Event out;
    out.type = type;
    if (!date.empty()) {
        out.date = model::Date{*model::parse_date(date), false, {}, {}};
    }
    return out;
}

int day(std::string_view date) {
    return model::days_of(*model::parse_date(date))->first;
}

std::optional<std::vector<int>> counted(std::vector<Event> const& events, std::string_view as_of) {
    model::PartialDate const date = *model::parse_date(as_of);
    return model::custody_days(model::custody_periods(events, date), date);
}

std::vector<CustodyPeriod> until(std::vector<Event> const& events, std::string_view as_of) {
    return model::custody_periods(events, *model::parse_date(as_of));
}

/// A person who was held twice.
std::vector<Event> held_twice() {
    return {
        happening(EventType::detained, "2022-05-11"),
        happening(EventType::pretrial_ordered, "2022-05-13"),
        happening(EventType::pretrial_extended, "2022-08"),
        happening(EventType::sentenced, "2022-12-08"),
        happening(EventType::released_conditionally, "2024-06-17"),
        happening(EventType::re_arrested, "2025-02-02"),
        happening(EventType::pretrial_ordered, "2025-02-04"),
    };
}

} // namespace

TEST_CASE("days of a date are all that it can mean") {
    CHECK(model::days_of(*model::parse_date("1970-01-01")) == model::DayRange{0, 0});
    CHECK(model::days_of(*model::parse_date("2024-02"))->last == day("2024-02-29"));
    CHECK(
        model::days_of(*model::parse_date("2023")) == model::DayRange{day("2023-01-01"), day("2023-12-31")}
    );
    CHECK(model::days_of(*model::parse_date("2024-11-03/2024-11-09"))->last == day("2024-11-09"));
    CHECK(!model::days_of(*model::parse_date("../2024")));
}

TEST_CASE("detention before trial is one period from the first day") {
    std::vector<Event> const events = held_twice();
    std::vector<CustodyPeriod> const periods = until(events, "2025-12-31");
    REQUIRE(periods.size() == 3);
    CHECK(periods[0].state == CustodyState::pretrial);
    CHECK(periods[0].from->first == day("2022-05-11"));
    CHECK(periods[0].to.first == day("2022-12-08"));
    CHECK(!periods[0].released);
    CHECK(periods[1].state == CustodyState::serving_sentence);
    CHECK(periods[1].released);
    CHECK(periods[2].state == CustodyState::pretrial);
    CHECK(periods[2].ended == nullptr);
    CHECK(periods[2].to.first == day("2025-12-31"));
    CHECK(counted(events, "2025-12-31") == std::vector<int>{768, 332});
}

TEST_CASE("detention that no order follows keeps its own state") {
    std::vector<Event> const events{happening(EventType::detained, "2025-01-01")};
    std::vector<CustodyPeriod> const periods = until(events, "2025-01-31");
    REQUIRE(periods.size() == 1);
    CHECK(periods[0].state == CustodyState::detained);
    CHECK(counted(events, "2025-01-31") == std::vector<int>{30});
    CHECK(!counted(events, "2025-01"));
}

TEST_CASE("a month stays a month, and no days are counted from it") {
    std::vector<Event> const events{
        happening(EventType::detained, "2024-10"),
        happening(EventType::pretrial_ordered, "2024-10"),
        happening(EventType::house_arrest, "2025-04-03"),
    };
    std::vector<CustodyPeriod> const periods = until(events, "2025-12-31");
    REQUIRE(periods.size() == 2);
    CHECK(*periods[0].from == model::DayRange{day("2024-10-01"), day("2024-10-31")});
    CHECK(periods[1].state == CustodyState::house_arrest);
    CHECK(!counted(events, "2025-12-31"));
}

TEST_CASE("a beginning that no source dates is not drawn from somewhere") {
    std::vector<Event> const events{
        happening(EventType::held_since), happening(EventType::sentenced, "2025-07-07")};
    std::vector<CustodyPeriod> const periods = until(events, "2025-12-31");
    REQUIRE(periods.size() == 2);
    CHECK(!periods[0].from);
    CHECK(periods[1].from->first == day("2025-07-07"));
    CHECK(!counted(events, "2025-12-31"));
}

TEST_CASE("a release without a date may be any day until now") {
    std::vector<Event> events{happening(EventType::detained, "2025-03-01")};
    events.push_back(happening(EventType::released, "2025-05"));
    std::vector<CustodyPeriod> const periods = until(events, "2025-12-31");
    REQUIRE(periods.size() == 1);
    CHECK(periods[0].to == model::DayRange{day("2025-05-01"), day("2025-05-31")});
}

TEST_CASE("what happens after the as-of date is not known yet") {
    std::vector<Event> const events = held_twice();
    std::vector<CustodyPeriod> const periods = until(events, "2023-01-10");
    REQUIRE(periods.size() == 2);
    CHECK(periods[1].to.first == day("2023-01-10"));
}

TEST_CASE("an inferred year is not counted in days") {
    std::vector<Event> events{happening(EventType::detained, "2024-12-03")};
    events[0].date->year_inferred = true;
    CHECK(!counted(events, "2024-12-31"));
}
