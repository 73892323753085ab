#pragma once

/// How the mark of a date shows what is known of it.

#include "content/timeline.hpp"
#include "model/date.hpp"

namespace brief::compose {

/// Full for a day, open for a month or a year, dashed for what is approximate, uncertain or without a start,
/// and for what happened somewhere between two dates. What goes on since a date is as good as it.
content::DateMark mark_of(model::PartialDate const& date);

} // namespace brief::compose
