#pragma once

/// The date that a file says it was made on. It never comes from the clock.

#include "base/result.hpp"
#include "model/date.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace brief::app {

/// Seconds since 1970-01-01T00:00Z: SOURCE_DATE_EPOCH if it is set, else the first moment of the as-of date.
/// Code::bad_value for a SOURCE_DATE_EPOCH that is no number.
Result<std::int64_t> file_date(std::optional<model::Date> const& as_of);

/// The date an option gives; nothing where it is empty. Code::bad_date.
Result<std::optional<model::Date>> read_date(std::string const& text, std::string const& option);

/// The day of the clock, in UTC.
model::PartialDate today();

} // namespace brief::app
