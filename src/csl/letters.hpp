#pragma once

/// What is a letter, and its cases: Unicode 15, through ICU.

#include <string>
#include <string_view>

namespace brief::csl {

bool is_letter(char32_t c);
bool is_digit(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_space(char32_t c);

/// A closing bracket or quotation mark.
bool is_closing(char32_t c);

/// A letter of a script whose names have no space between family and given name: Han, Kana, Hangul.
bool is_east_asian(char32_t c);

/// The plain letter of a superscript one: "a" for "ª"; 0 for any other character.
char32_t superscript_base(char32_t c);

char32_t to_title(char32_t c, std::string_view language);
char32_t to_lower(char32_t c, std::string_view language);
char32_t to_upper(char32_t c, std::string_view language);

/// Full mapping: "ß" becomes "SS".
std::string to_upper(std::string_view text, std::string_view language);
std::string to_lower(std::string_view text, std::string_view language);

} // namespace brief::csl
