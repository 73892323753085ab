#pragma once

/// Texts as the search for withheld values compares them: without case, accents, signs and the many ways to
/// write a space, so that "PŘÍKLADOVÁ" is found when "Příkladová" is withheld.

#include <string>
#include <string_view>

namespace brief::scan {

/// The letters and digits of `text` (UTF-8; what is not well-formed counts as a space), compatibility forms
/// decomposed (UAX 15, NFKD), marks removed, case folded; one space between words, one at either end.
std::string fold(std::string_view text);

/// The letters and digits alone, so that a word is found across the end of a line.
std::string without_spaces(std::string_view folded);

/// The code points of `text` backwards, as a right-to-left line is painted.
std::string reversed(std::string_view text);

} // namespace brief::scan
