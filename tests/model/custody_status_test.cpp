#include "model/custody_status.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace brief;
using model::CustodyState;
using model::Event;
using model::EventType;

namespace {

Event event(EventType type, std::string_view date = "") {
    Event out;
    out.type = type;
    if (!date.empty()) {
        out.date = model::Date{*model::parse_date(date), false, {}, {}};
    }
    return out;
}

model::CustodyStatus at(std::vector<Event> const& events, std::string_view as_of) {
    return model::status_at(events, *model::parse_date(as_of));
}

} // namespace

TEST_CASE("the status is that of the as-of date, not of the last event") {
    std::vector<Event> const events{
        event(EventType::arrested, "2024-01-10"),
        event(EventType::pretrial_ordered, "2024-01-12"),
        event(EventType::sentenced, "2024-06-01"),
        event(EventType::released, "2025-02"),
    };
    CHECK(at(events, "2023").state == CustodyState::unknown);
    CHECK(at(events, "2024-01-11").state == CustodyState::detained);
    CHECK(at(events, "2024-02").state == CustodyState::pretrial);
    CHECK(at(events, "2024-06-01").state == CustodyState::serving_sentence);
    CHECK(at(events, "2025-03").state == CustodyState::at_liberty);
    CHECK(at(events, "2024-06-01").custody_began == &events[0]);
    CHECK(at(events, "2024-06-01").since == &events[2]);
}

TEST_CASE("a month as as-of date holds all of its days") {
    std::vector<Event> const events{event(EventType::detained, "2024-12-03")};
    CHECK(at(events, "2024-12").state == CustodyState::detained);
    CHECK(at(events, "2024-12-02").state == CustodyState::unknown);
    CHECK(at(events, "2024").state == CustodyState::detained);
}

TEST_CASE("days in custody need a day at both ends") {
    CHECK(at({event(EventType::arrested, "2024-02-28")}, "2024-03-01").days == 2); // a leap year
    CHECK_FALSE(at({event(EventType::arrested, "2024-02")}, "2024-03-01").days);
    CHECK_FALSE(at({event(EventType::arrested, "2024-02-28")}, "2024-03").days);
    CHECK_FALSE(at({event(EventType::arrested, "2024-02-28~")}, "2024-03-01").days);
    Event inferred = event(EventType::arrested, "2024-02-28");
    inferred.date->year_inferred = true;
    CHECK_FALSE(at({inferred}, "2024-03-01").days);
    CHECK_FALSE(at({event(EventType::released, "2024-02-28")}, "2024-03-01").days);
}

TEST_CASE("a second arrest begins a custody of its own") {
    std::vector<Event> const events{
        event(EventType::arrested, "2023-01-01"),
        event(EventType::released_conditionally, "2023-06-01"),
        event(EventType::re_arrested, "2024-01-01"),
    };
    CHECK(at(events, "2023-07-01").state == CustodyState::conditional);
    CHECK(at(events, "2024-01-31").days == 30);
}

TEST_CASE("a state without a date takes the date of the act that began it") {
    std::vector<Event> const events{
        event(EventType::detained, "2024-12-03"),
        event(EventType::held_since),
    };
    model::CustodyStatus const status = at(events, "2024-12-13");
    CHECK(status.state == CustodyState::detained);
    CHECK(status.custody_began == &events[0]);
    CHECK(status.days == 10);
}

TEST_CASE("what opens no door changes no state") {
    using enum EventType;
    for (EventType type : {convicted, pardoned, appeal_decided, hospitalised, travel_ban, transferred}) {
        CHECK(model::after(CustodyState::serving_sentence, type) == CustodyState::serving_sentence);
    }
    CHECK(model::after(CustodyState::at_liberty, EventType::sentenced) == CustodyState::at_liberty);
    CHECK(model::after(CustodyState::dead, EventType::released) == CustodyState::dead);
}
