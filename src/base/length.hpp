#pragma once

/// Lengths as layouts write them: "3.5pt", "24mm". Everything is kept in PostScript points
/// (1/72 inch), the unit of PDF user space (ISO 32000-1 8.3.2.3).

#include <optional>
#include <string_view>

namespace brief {

inline constexpr double points_per_inch = 72.0;
inline constexpr double points_per_millimetre = 72.0 / 25.4;

/// The number at the start of `text`, which is moved behind it: digits with an optional sign and one point.
/// Independent of the locale, and with the same result on every platform (libc++ lacks from_chars for
/// double).
std::optional<double> parse_number(std::string_view& text);

/// Points of a length with the unit pt, mm, cm, in or px (CSS: 1/96 in). Nothing for any other form; an em is
/// no length, as it says nothing without a style.
std::optional<double> parse_length(std::string_view text);

} // namespace brief
