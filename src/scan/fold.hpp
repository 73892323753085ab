#pragma once

/// Texts as the search for withheld values compares them: without case, accents, signs and the many ways to
/// write a space, so that "PŘÍKLADOVÁ" is found when "Příkladová" is withheld.

#include <cstdint>
#include <string>
#include <string_view>

namespace brief::scan {

enum class Spaces : std::uint8_t {
    kept,    ///< one space between words, one at either end
    removed, ///< letters and digits only, so that a word is found across the end of a line
};

/// The letters and digits of `text` (UTF-8; what is not well-formed counts as a space), compatibility forms
/// decomposed (UAX 15, NFKD), marks removed, case folded.
std::string fold(std::string_view text, Spaces spaces);

/// The code points of `text` backwards, as a right-to-left line is painted.
std::string reversed(std::string_view text);

} // namespace brief::scan
