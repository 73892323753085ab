#pragma once

/// The time. It decides whether a fact is old and whether an embargo is over; no file that is made knows it.

#include <cstdint>

namespace brief::os {

/// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
std::int64_t now();

} // namespace brief::os
