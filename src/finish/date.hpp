#pragma once

/// A moment in UTC as files write it.

#include <cstdint>
#include <string>

namespace brief::finish {

/// "D:20260102030405Z" (ISO 32000-1 7.9.4) of the seconds since 1970-01-01T00:00Z.
std::string pdf_date(std::int64_t seconds);

/// "2026-01-02T03:04:05Z" (XMP part 1, 8.2.1.2).
std::string xmp_date(std::int64_t seconds);

} // namespace brief::finish
