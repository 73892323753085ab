#pragma once

/// In which order the parts of a line are seen: the Unicode Bidirectional Algorithm (UAX 9), by ICU.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace brief::text {

/// A stretch of text that is ordered by itself, as if U+2068 and U+2069 stood around it, and moves through
/// its surroundings as one thing: a name, a quotation, a citation.
struct Isolate {
    std::size_t begin = 0; ///< bytes
    std::size_t end = 0;
    bool left_to_right = false; ///< U+2066: from left to right, whatever its first letter is
};

/// The first letter of a text that is written from right to left; 0: none.
char32_t first_right_to_left(std::string_view text);

/// Whether a text has a letter that is written from right to left. Without one, and in a paragraph that runs
/// from left to right, all levels are 0.
bool has_right_to_left(std::string_view text);

/// Whether a text ends in a character whose direction follows its surroundings: a mark, neither a letter nor
/// a digit nor a space.
bool ends_in_neutral(std::string_view text);

/// What follows the direction of its surroundings (UAX 9 table 4), but for spaces.
enum class Neutral : std::uint8_t {
    none,   ///< a letter, a digit, a mark over one, a space
    weak,   ///< may belong to a number: ES, ET, CS, as the stop and the comma do
    proper, ///< ON: brackets, quotation marks
};

/// Of the last character of a text.
Neutral neutral_at_end(std::string_view text);

/// Things that are written from left to right wherever they stand, and fall apart in a text from right to
/// left when each of their marks is ordered by itself: "6(3)(d)", "A/HRC/55/12", an address of the web.
std::vector<Isolate> references_in(std::string_view text);

/// The embedding level of each byte of a well-formed text; odd ones run from right to left. Isolates do not
/// overlap and are ascending; one inside another is left out.
std::vector<std::uint8_t>
embedding_levels(std::string_view text, std::vector<Isolate> const& isolates, bool right_to_left);

/// The order from left to right of the parts of a line that have these levels (rule L2).
std::vector<std::size_t> visual_order(std::vector<std::uint8_t> const& levels);

} // namespace brief::text
