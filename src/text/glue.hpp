#pragma once

/// Tokens of law and of numbers that lines do not divide: "art. 6", "№ 5", "12 km", "A/HRC/55/12", "6(3)(d)",
/// "A. B. Name". The words are those of a language, from its catalogue. A rule over the breaks, not joiners
/// in the text: what is copied from a file stays as it was written.

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace brief::text {

using WordSet = std::set<std::string, std::less<>>;

/// Words are compared as they stand, and in lower case.
struct Glue {
    WordSet before_words;   ///< no line ends behind these: "Ms."
    WordSet before_numbers; ///< nor behind these when a digit follows: "art."
    WordSet after_numbers;  ///< nor behind a number when one of these follows: "km"
    WordSet before_marks;   ///< nor behind a space before what starts with one of these: "»" in French

    bool operator==(Glue const&) const = default;
};

/// Whether `offset`, at which a line of `text` might start, stays with what is before it. Looks at no more
/// than the words on either side, and at no more than 200 bytes of them.
bool is_glued(std::string_view text, std::size_t offset, Glue const& glue);

/// The word around `offset`, from space to space; behind a space it is the word that follows. Empty when it
/// reaches more than 200 bytes to either side.
std::string_view word_around(std::string_view text, std::size_t offset);

/// Whether a word is an address of the web.
bool is_address(std::string_view word);

/// Whether a text may have such a word.
bool has_address(std::string_view text);

} // namespace brief::text
