#pragma once

/// A moment in time that everybody agrees on, wherever they are: what an embargo ends at.

#include "base/source_text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace brief::model {

struct Moment {
    std::string written;      ///< as its author wrote it, offset included
    std::int64_t seconds = 0; ///< since 1970-01-01T00:00:00Z, leap seconds not counted
    Span span;
};

/// Reads "2026-12-01T10:00:00+01:00" (RFC 3339, section 5.6), whose offset from UTC must be given: a local
/// time without one is another moment in every country. Fractions of a second and leap seconds are not taken.
std::optional<Moment> parse_moment(std::string_view text);

} // namespace brief::model
