#include "model/custody_status.hpp"

#include <algorithm>
#include <chrono>
#include <compare>

namespace brief::model {

namespace {

/// The day a date names, if it names one without doubt.
std::optional<std::chrono::sys_days> exact_day(PartialDate const& date) {
    bool one_day =
        date.start && date.start->day && !date.start->approximate && !date.start->uncertain && !date.interval;
    if (!one_day) {
        return std::nullopt;
    }
    return std::chrono::sys_days(std::chrono::year_month_day(
        std::chrono::year(date.start->year),
        std::chrono::month(*date.start->month),
        std::chrono::day(*date.start->day)
    ));
}

std::optional<int> days_between(Event const* began, PartialDate const& as_of) {
    if (began == nullptr || !began->date || began->date->year_inferred) {
        return std::nullopt;
    }
    auto start = exact_day(began->date->value);
    auto end = exact_day(as_of);
    if (!start || !end || *end < *start) {
        return std::nullopt;
    }
    return static_cast<int>((*end - *start).count());
}

/// Whether the earliest moment that `date` can mean is at or before the latest that `as_of` can mean.
bool may_be_by(PartialDate const& date, PartialDate const& as_of) {
    if (!date.start || !as_of.start) {
        return true; // open at its start; or no date to hold it against
    }
    DatePoint const& a = *date.start;
    DatePoint const& b = as_of.interval && as_of.end ? *as_of.end : *as_of.start;
    if (as_of.interval && !as_of.end) {
        return true;
    }
    if (a.year != b.year || !b.month) {
        return a.year <= b.year;
    }
    unsigned month = a.month.value_or(1);
    if (month != *b.month || !b.day) {
        return month <= *b.month;
    }
    return a.day.value_or(1) <= *b.day;
}

} // namespace

CustodyState after(CustodyState before, EventType type) {
    using enum CustodyState;
    if (before == dead) {
        return dead;
    }
    switch (type) {
    case EventType::detained:
    case EventType::arrested:
    case EventType::re_arrested:
    case EventType::incommunicado: return detained;
    case EventType::held_since:
    case EventType::located: return is_custody(before) ? before : detained;
    case EventType::pretrial_ordered:
    case EventType::pretrial_extended: return pretrial;
    case EventType::house_arrest: return house_arrest;
    case EventType::sentenced: return is_custody(before) ? serving_sentence : before;
    case EventType::released: return at_liberty;
    case EventType::released_on_bail:
    case EventType::released_conditionally: return conditional;
    case EventType::disappeared: return disappeared;
    case EventType::died: return dead;
    case EventType::threatened:
    case EventType::searched:
    case EventType::summoned:
    case EventType::charged:
    case EventType::transferred:
    case EventType::trial_opened:
    case EventType::hearing:
    case EventType::convicted:
    case EventType::appeal_filed:
    case EventType::appeal_decided:
    case EventType::cassation:
    case EventType::pardoned:
    case EventType::travel_ban:
    case EventType::new_charges:
    case EventType::hospitalised:
    case EventType::hunger_strike_start:
    case EventType::hunger_strike_end:
    case EventType::other: return before;
    }
    return before;
}

std::vector<Event const*> events_until(std::vector<Event> const& events, PartialDate const& as_of) {
    std::vector<Event const*> known;
    for (Event const& event : events) {
        if (!event.date || may_be_by(event.date->value, as_of)) {
            known.push_back(&event);
        }
    }
    std::ranges::stable_sort(known, [](Event const* a, Event const* b) {
        if (!a->date || !b->date) {
            return !a->date && b->date;
        }
        return std::is_lt(order(a->date->value, b->date->value));
    });
    return known;
}

CustodyStatus status_at(std::vector<Event> const& events, PartialDate const& as_of) {
    CustodyStatus status;
    for (Event const* event : events_until(events, as_of)) {
        CustodyState next = after(status.state, event->type);
        if (next != status.state) {
            // An undated state and the act that began it are one custody: the date is that of the act.
            bool begins = is_custody(next) && (!is_custody(status.state) || !status.custody_began->date);
            status.custody_began = begins ? event : is_custody(next) ? status.custody_began : nullptr;
            status.since = event;
            status.state = next;
        } else if (status.since != nullptr && !status.since->date && event->date && is_custody(next)) {
            status.since = event;
            status.custody_began = event;
        }
    }
    if (is_custody(status.state)) {
        status.days = days_between(status.custody_began, as_of);
    }
    return status;
}

} // namespace brief::model
