#pragma once

/// Dates that say how much is known: a subset of EDTF (ISO 8601-2:2019). A month is never padded to its first
/// day; what is not known is not there.

#include "base/source_text.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace brief::model {

enum class Precision : std::uint8_t { year, month, day };

/// "2023", "2023-11", "2024-12-03", each with "~" (approximate), "?" (uncertain) or "%" (both) behind it.
struct DatePoint {
    int year = 0;
    std::optional<unsigned> month; ///< 1 to 12
    std::optional<unsigned> day;   ///< 1 to 31, of the Gregorian calendar
    bool approximate = false;
    bool uncertain = false;

    bool operator==(DatePoint const&) const = default;
    Precision precision() const;
};

/// A date, or an interval "a/b" whose ends may be open: "2023-11/..".
struct PartialDate {
    std::optional<DatePoint> start; ///< absent: open ("../2024")
    std::optional<DatePoint> end;   ///< absent in an interval: open
    bool interval = false;

    bool operator==(PartialDate const&) const = default;
};

/// A date in a record: what the source gives, and what we add to it.
struct Date {
    PartialDate value;
    bool year_inferred = false; ///< the source names no year; printed in brackets
    std::string basis;          ///< how an inferred part was found; printed as a note
    Span span;
};

/// Reads one of the forms above. Nothing when the form is another or the day does not exist.
std::optional<PartialDate> parse_date(std::string_view text);

/// The form that `parse_date` reads.
std::string format(PartialDate const& date);

/// Order of the earliest moment each date can mean; of equals the less precise is first.
std::strong_ordering order(PartialDate const& a, PartialDate const& b);

} // namespace brief::model
