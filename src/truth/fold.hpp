#pragma once

/// The comparison form of a text: what is left when everything is taken away that publishers change without
/// changing a word. Case and diacritics stay, since they can change a word.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace brief::truth {

/// A stretch of a text, from `begin` up to `end`.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(Range const&) const = default;
};

/// A text in comparison form, that knows where each of its characters stood.
struct Folded {
    std::u32string text;
    std::vector<std::uint32_t> begins; ///< of each character, where it began in the original
    std::vector<std::uint32_t> ends;   ///< and where it ended

    /// The stretch of the original (in code points) that a stretch of `text` came from. What was folded away
    /// at its ends is not in it.
    Range original(Range folded) const;

    /// The first place in `text` of what stands at or behind `original`.
    std::size_t first_from(std::size_t original) const;

    void push(char32_t point, std::size_t begin, std::size_t end);
};

/// NFC; runs of white space as one space, none at the ends; quotation marks and apostrophes as "'"; soft
/// hyphens, zero-width characters and direction controls away.
Folded fold(std::u32string_view original);

/// Its text alone.
std::u32string folded_text(std::u32string_view original);

/// The form of a text that must be the same for two texts to be called exact: NFC, and line ends, tabs and
/// runs of plain spaces as one space, none at the ends. Everything else stays.
std::u32string exact_form(std::u32string_view original);

/// The direction controls in a text, in their order.
std::u32string direction_controls(std::u32string_view text);

} // namespace brief::truth
