#include "text/font_choice.hpp"

#include "base/utf8.hpp"
#include "text/bidi.hpp"
#include "text/characters.hpp"
#include "text/east_asian.hpp"
#include "text/script.hpp"

namespace brief::text {

FontChoice::FontChoice(Shaper const& shaper, std::string_view text, bool has_east_asian) :
    shaper_(shaper), right_to_left_letter_(first_right_to_left(text)), has_east_asian_(has_east_asian) {}

std::optional<FontId> FontChoice::first_with(Format const& format, char32_t c) const {
    for (FontId font : format.fonts) {
        if (shaper_.covers(font, c)) {
            return font;
        }
    }
    return std::nullopt;
}

std::optional<FontId>
FontChoice::choose(Format const& format, char32_t c, FontId previous, bool right_to_left) const {
    if (is_combining(c) && shaper_.covers(previous, c)) {
        return previous;
    }
    if (has_east_asian_ && format.full_width && is_full_width_mark(c) &&
        shaper_.covers(*format.full_width, c)) {
        return format.full_width;
    }
    if (right_to_left && right_to_left_letter_ != 0 && script_of(c).code == 0) {
        std::optional<FontId> const of_letters = first_with(format, right_to_left_letter_);
        if (of_letters && shaper_.covers(*of_letters, c)) {
            return of_letters;
        }
    }
    return first_with(format, c);
}

} // namespace brief::text
