#include "text/division.hpp"

#include "base/language_tag.hpp"
#include "base/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace brief::text {

namespace {

bool is_letter(char32_t c) {
    return u_isalpha(static_cast<UChar32>(c)) != 0;
}

/// In German every noun has a capital.
bool is_name(std::string_view text, std::size_t at, std::string_view language) {
    return u_isupper(static_cast<UChar32>(utf8::next(text, at))) != 0 && primary_language(language) != "de";
}

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == 0x2019 || c == 0x02bc;
}

/// Languages whose patterns know the apostrophe as a letter: "l’administration", "п’ять". In English it would
/// divide "does-n’t".
bool elides(std::string_view language) {
    static constexpr std::array<std::string_view, 3> languages{"fr", "it", "uk"};
    return std::ranges::find(languages, primary_language(language)) != languages.end();
}

} // namespace

std::vector<std::size_t> divisions_of(
    std::string_view piece, Hyphenator const& hyphenator, HyphenLimits limits, std::string_view language
) {
    std::size_t first = 0;
    std::size_t last = 0;
    bool inside = false;
    for (std::size_t position = 0; position < piece.size();) {
        std::size_t before = position;
        char32_t c = utf8::next(piece, position);
        bool letter = is_letter(c) || (inside && is_apostrophe(c) && elides(language));
        if (letter && !inside && last > 0) {
            return {}; // a second word, as in "and/or" or "U.S."
        }
        if (letter && !inside) {
            first = before;
            if (!limits.names && is_name(piece, before, language)) {
                return {};
            }
        }
        inside = letter;
        last = is_letter(c) ? position : last;
    }
    std::vector<std::size_t> places = hyphenator.positions(piece.substr(first, last - first), limits);
    for (std::size_t& place : places) {
        place += first;
    }
    return places;
}

} // namespace brief::text
