#pragma once

/// Texts as the search for withheld values compares them: without case, accents, signs and the many ways to
/// write a space, so that "PŘÍKLADOVÁ" is found when "Příkladová" is withheld.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace brief::scan {

/// The letters and digits of `text` (UTF-8; what is not well-formed counts as a space), compatibility forms
/// decomposed (UAX 15, NFKD), marks removed, case folded; one space between words, one at either end.
std::string fold(std::string_view text);

/// The letters and digits alone, so that a word is found across the end of a line.
std::string without_spaces(std::string_view folded);

/// 1 or 0 for each byte of that, and for its end: whether a space stood before it.
std::vector<char> spaces_before(std::string_view folded);

/// Whether a decimal digit of any script (general category Nd) ends right before byte `at` of `text`, or
/// begins there. What is not well-formed is no digit.
bool is_digit_before(std::string_view text, std::size_t at);
bool is_digit_at(std::string_view text, std::size_t at);

/// The code points of `text` backwards, as a right-to-left line is painted.
std::string reversed(std::string_view text);

} // namespace brief::scan
