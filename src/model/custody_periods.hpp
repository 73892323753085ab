#pragma once

/// The stretches of time that a person was held, as a drawing of them needs them: with what is known of each
/// end, and no more.

#include "model/custody_status.hpp"

#include <optional>
#include <vector>

namespace brief::model {

/// The days that a date can mean, counted from 1 January 1970; of a date known to the day both are the same.
struct DayRange {
    int first = 0;
    int last = 0;

    bool operator==(DayRange const&) const = default;
};

/// The days that `date` can mean: those of a month, of a year, of an interval. Nothing for a date without a
/// start.
std::optional<DayRange> days_of(PartialDate const& date);

/// Time in custody in one form. Detention that leads to a trial is one with the detention that a court orders
/// later.
struct CustodyPeriod {
    CustodyState state = CustodyState::detained;
    std::optional<DayRange> from; ///< nothing: no source says since when
    DayRange to;                  ///< of a period that goes on, the as-of date
    Event const* began = nullptr;
    Event const* ended = nullptr; ///< null: it goes on
    bool released = false;        ///< it ended with a release
};

/// The periods up to `as_of`, in time's order. The pointers hold as long as the events stand.
std::vector<CustodyPeriod> custody_periods(std::vector<Event> const& events, PartialDate const& as_of);

/// How many days each time in custody took, from a detention to the release or to the as-of date. Nothing
/// where an end of one of them is not known to the day: a sum must not say more than its parts.
std::optional<std::vector<int>>
custody_days(std::vector<CustodyPeriod> const& periods, PartialDate const& as_of);

} // namespace brief::model
