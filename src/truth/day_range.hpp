#pragma once

/// The days that a date can mean.

#include "model/date.hpp"

namespace brief::truth {

/// From the first to the last, both in it; days since 1970-01-01.
struct DayRange {
    int first = 0;
    int last = 0;
};

/// The days of a date that says no more than its year or month are all of them. What is about or uncertain
/// can be a year off, and an open end has no bound.
DayRange days_of(model::PartialDate const& date);

/// Whether the one is over before the other begins, whatever days they mean.
inline bool certainly_before(model::PartialDate const& a, model::PartialDate const& b) {
    return days_of(a).last < days_of(b).first;
}

/// The date that an optional one holds, or null; whatever kind of optional it is.
template <class Optional>
model::Date const* pointer_to(Optional const& date) {
    return date ? &*date : nullptr;
}

} // namespace brief::truth
