#pragma once

/// Lengths as layouts write them: "3.5pt", "24mm", "0.07em". Everything is kept in PostScript points
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

/// Points of a length with the unit pt, mm, cm, in, px (CSS: 1/96 in) or em. An em needs `em`, the size in
/// pt it refers to. Nothing for any other form.
std::optional<double> parse_length(std::string_view text, std::optional<double> em = std::nullopt);

} // namespace brief
