#pragma once

/// What a person's events come to at a date: the state, since when, and for how many days. It is computed and
/// never typed in, so it cannot be older than the events.

#include "model/person.hpp"

#include <optional>
#include <vector>

namespace brief::model {

struct CustodyStatus {
    CustodyState state = CustodyState::unknown;
    Event const* since = nullptr; ///< the event that began the state; null where the state is unknown
    /// The event that began the custody the state belongs to, through transfers, orders and sentences.
    Event const* custody_began = nullptr;
    /// From `custody_began` to the as-of date, both of which are known to the day; else nothing.
    std::optional<int> days;
};

/// Whether somebody in this state cannot leave.
constexpr bool is_custody(CustodyState state) {
    return state == CustodyState::detained || state == CustodyState::pretrial ||
           state == CustodyState::serving_sentence || state == CustodyState::house_arrest;
}

/// The state after an event of this type; `before` where the event changes nothing. A conviction, a pardon or
/// an appeal opens no door by itself: only a release does.
CustodyState after(CustodyState before, EventType type);

/// The events that may have happened by `as_of`, those without a date first (they are states that a source
/// met), then in the order of their dates.
std::vector<Event const*> events_until(std::vector<Event> const& events, PartialDate const& as_of);

/// The status at `as_of`. The pointers hold as long as the events stand.
CustodyStatus status_at(std::vector<Event> const& events, PartialDate const& as_of);

} // namespace brief::model
