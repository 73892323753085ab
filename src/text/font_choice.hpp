#pragma once

/// Which font of a format shows a character.

#include "text/paragraph.hpp"
#include "text/shaper.hpp"

#include <optional>
#include <string_view>

namespace brief::text {

class FontChoice {
public:
    /// `text`: the whole paragraph.
    FontChoice(Shaper const& shaper, std::string_view text, bool has_east_asian);

    /// The first font of the format that has the character, but for marks, which stay in the font of their
    /// letter
    /// (`previous`), for the wide marks of East Asian text, and, in what runs from right to left, for stops,
    /// brackets and quotation marks: they come from the font of its letters, whose size and weight they
    /// share. Nothing when no font has it.
    std::optional<FontId> choose(Format const& format, char32_t c, FontId previous, bool right_to_left) const;

private:
    std::optional<FontId> first_with(Format const& format, char32_t c) const;

    Shaper const& shaper_;
    char32_t right_to_left_letter_; // the first of the paragraph; 0: none
    bool has_east_asian_;
};

} // namespace brief::text
