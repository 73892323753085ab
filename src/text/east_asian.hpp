#pragma once

/// Chinese and Japanese type: characters of one width that a line may end between, marks that fill half of
/// theirs, and what lies between two of them (W3C, Requirements for Japanese Text Layout, 3.1 and 3.2).

#include <cstdint>
#include <string_view>

namespace brief::text {

enum class EastAsian : std::uint8_t {
    none,      ///< anything else: marks and letters of other scripts
    ideograph, ///< also kana, and marks that stand in the middle of their width
    opening,   ///< brackets whose ink is at the end of their width
    closing,   ///< brackets, stops and commas whose ink is at its start
    western,   ///< a letter or digit, which is kept apart from ideographs
};

/// `region` says where the ink of stops and commas is: in the middle in "Hant", and that of ： ； ！ ？ in
/// "Jpan".
EastAsian east_asian_class(char32_t c, std::string_view region);

/// Whether a character is of the scripts of Chinese, Japanese or Korean, or of their punctuation.
bool is_east_asian(char32_t c);

/// Whether a well-formed text has such a character.
bool has_east_asian(std::string_view text);

/// Which scripts of one country alone a well-formed text has.
struct EastAsianScripts {
    bool kana = false;
    bool hangul = false;
};

EastAsianScripts east_asian_scripts(std::string_view text);

/// Whether a mark is as wide as an ideograph in Chinese and Japanese, and not elsewhere: “ ” ‘ ’ — … ·
bool is_full_width_mark(char32_t c);

/// What is between two characters, in parts of their size.
struct Gap {
    double natural = 0;
    double stretch = 0;
    double shrink = 0;

    bool operator==(Gap const&) const = default;
};

/// Blanks of two marks in a row are not added up: half the width goes. Between ideographs a line may grow a
/// little; a mark's own blank gives where a line has too much. Letters and digits are a quarter from
/// ideographs.
Gap gap_between(EastAsian before, EastAsian after);

/// How much of the width of a mark at the end of a line, or at its start, is blank.
double blank_at_end(EastAsian mark);
double blank_at_start(EastAsian mark);

} // namespace brief::text
