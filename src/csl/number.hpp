#pragma once

/// Numbers in fields: what counts as numeric, lists and ranges, ordinals, roman numerals: CSL 1.0.2,
/// "Number", "is-numeric" and "Page Ranges".

#include "csl/locale.hpp"
#include "csl/style.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace brief::csl {

/// One or more numbers, each with letters right before or behind it, parted by commas, hyphens and
/// ampersands: "2", "2nd", "L2", "1, 3-5 & 8".
bool is_numeric(std::string_view text);

/// Whether a label for `text` is plural: several numbers, or a range.
bool is_plural(std::string_view text);

/// `text` with its numbers in `form`, and each of the marks between them in its proper shape. What is not
/// numeric comes back as it is.
std::string format_number(std::string_view text, NumberForm form, Gender gender, Locale const& locale);

std::string roman(int number);

/// Page ranges in the style's format, with the locale's dash.
std::string format_pages(std::string_view text, PageRange format, Locale const& locale);

/// The first number of "12-34".
std::string_view first_page(std::string_view text);

} // namespace brief::csl
