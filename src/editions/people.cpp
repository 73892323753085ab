#include "editions/people.hpp"

#include "model/flatten.hpp"

#include <algorithm>
#include <compare>

namespace brief::editions {

namespace {

using enum model::CustodyState;
using model::CustodyStatus;
using model::Event;

bool is_free(model::CustodyState state) {
    return state == at_liberty || state == conditional;
}

bool among(Event const& event, std::vector<Event const*> const& events) {
    return std::ranges::any_of(events, [&](Event const* other) {
        return event.type == other->type && event.date.has_value() == other->date.has_value() &&
               (!event.date || event.date->value == other->date->value);
    });
}

bool is_later(Event const* a, Event const* b) {
    return a != nullptr && b != nullptr && a->date && b->date &&
           std::is_gt(model::order(a->date->value, b->date->value));
}

/// An arrest that the older edition did not have, of somebody who was held before and set free.
Event const* new_arrest(
    CustodyStatus const& before,
    std::vector<Event const*> const& old_events,
    CustodyStatus const& now,
    std::vector<Event const*> const& events
) {
    for (Event const* event : events) {
        if (event->type == model::EventType::re_arrested && !among(*event, old_events)) {
            return event;
        }
    }
    // Set free and taken again between the editions, whatever the sources call it.
    bool began_anew = is_custody(before.state) && is_later(now.custody_began, before.custody_began) &&
                      among(*before.custody_began, events) && !among(*now.custody_began, old_events);
    return began_anew ? now.custody_began : nullptr;
}

bool was_held(std::vector<Event const*> const& events) {
    model::CustodyState state = unknown;
    return std::ranges::any_of(events, [&](Event const* event) {
        state = model::after(state, event->type);
        return is_custody(state);
    });
}

/// Whether the event that began a state can have happened by the date of the older edition.
bool is_old_news(Event const* event, model::PartialDate const& old_date) {
    return event == nullptr || !event->date || !old_date.start || !event->date->value.start ||
           std::is_lteq(model::order(event->date->value, old_date));
}

Happening happening_of(
    CustodyStatus const& before,
    std::vector<Event const*> const& old_events,
    CustodyStatus const& now,
    model::PartialDate const& old_date
) {
    if (now.state == dead) {
        return Happening::died;
    }
    if (is_free(now.state) && (is_custody(before.state) || before.state == disappeared)) {
        return Happening::released;
    }
    if (is_custody(now.state) && is_free(before.state)) {
        return was_held(old_events) ? Happening::re_arrested : Happening::newly_detained;
    }
    bool first_heard = is_custody(now.state) && before.state == unknown;
    return first_heard && !is_old_news(now.custody_began, old_date) ? Happening::newly_detained
                                                                    : Happening::changed_state;
}

} // namespace

std::optional<PersonChange> change_of_state(
    model::Person const& before,
    model::PartialDate const& old_date,
    model::Person const& now,
    model::PartialDate const& new_date
) {
    CustodyStatus const old_status = status_at(before.events, old_date);
    CustodyStatus const status = status_at(now.events, new_date);
    std::vector<Event const*> const old_events = events_until(before.events, old_date);
    std::vector<Event const*> const events = events_until(now.events, new_date);
    PersonChange change;
    change.id = now.id.value;
    change.person = &now;
    change.before = old_status.state;
    change.now = status.state;
    change.event = status.since;
    if (is_custody(status.state) && is_custody(old_status.state)) {
        if (Event const* arrest = new_arrest(old_status, old_events, status, events)) {
            change.happening = Happening::re_arrested;
            change.event = arrest;
            return change;
        }
    }
    if (old_status.state == status.state) {
        return std::nullopt;
    }
    change.happening = happening_of(old_status, old_events, status, old_date);
    return change;
}

} // namespace brief::editions
