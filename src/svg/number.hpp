#pragma once

/// Numbers as SVG writes them (SVG 1.1, 4.2 and 7.10).

#include <optional>
#include <string_view>

namespace brief::svg {

inline constexpr std::string_view blanks = " \t\r\n";

/// Skips blanks, and one comma among them.
void skip_separator(std::string_view& text);

/// The number at the start of `text`, which is moved behind it; none may be a million or more away from 0.
std::optional<double> take_number(std::string_view& text);

/// The number behind a separator.
std::optional<double> take_next_number(std::string_view& text);

/// User units of "12", "12px", "3mm"; nothing for a share of something else ("50%", "2em").
std::optional<double> parse_user_length(std::string_view text);

std::string_view trimmed(std::string_view text);

} // namespace brief::svg
