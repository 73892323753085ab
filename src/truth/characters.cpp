#include "truth/characters.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace brief::truth {

namespace {

constexpr char32_t end_of_ascii = 0x80;

UChar32 of(char32_t point) {
    return static_cast<UChar32>(point);
}

/// Whether `left` and `right`, side by side, belong to one word.
bool joined(char32_t left, char32_t right) {
    return is_word_character(left) && is_word_character(right) && !is_spaceless(left) && !is_spaceless(right);
}

} // namespace

bool is_space(char32_t point) {
    if (point > U' ' && point < end_of_ascii) {
        return false;
    }
    return u_isUWhiteSpace(of(point)) != 0;
}

bool is_quote_mark(char32_t point) {
    if (point < end_of_ascii) {
        return point == U'"' || point == U'\'' || point == U'`';
    }
    static constexpr std::u32string_view marks = U"\"'`´«»ʻʼ‘’‚‛“”„‟′″‹›「」『』〝〞〟＂＇";
    return marks.find(point) != std::u32string_view::npos;
}

bool is_invisible(char32_t point) {
    return point == 0xad || (point >= 0x200b && point <= 0x200d) || point == 0x2060 || point == 0xfeff;
}

bool is_direction_control(char32_t point) {
    return point == 0x061c || point == 0x200e || point == 0x200f || (point >= 0x202a && point <= 0x202e) ||
           (point >= 0x2066 && point <= 0x2069);
}

bool is_word_character(char32_t point) {
    if (point < end_of_ascii) {
        return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') ||
               (point >= '0' && point <= '9');
    }
    return u_isalnum(of(point)) != 0 || (U_GET_GC_MASK(of(point)) & U_GC_M_MASK) != 0;
}

bool is_spaceless(char32_t point) {
    if (point < 0xe00) {
        return false;
    }
    switch (u_getIntPropertyValue(of(point), UCHAR_LINE_BREAK)) {
    case U_LB_IDEOGRAPHIC:
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
    case U_LB_COMPLEX_CONTEXT: return true;
    default: return false;
    }
}

bool is_hyphen(char32_t point) {
    return point == '-' || point == 0x2010 || point == 0x2011;
}

bool is_letter(char32_t point) {
    return u_isalpha(of(point)) != 0;
}

bool is_digit(char32_t point) {
    return u_isdigit(of(point)) != 0;
}

bool is_upper(char32_t point) {
    return u_isupper(of(point)) != 0 || u_istitle(of(point)) != 0;
}

char32_t to_lower(char32_t point) {
    return static_cast<char32_t>(u_tolower(of(point)));
}

bool same_letter(char32_t a, char32_t b) {
    return a == b || u_tolower(of(a)) == u_tolower(of(b)) || u_toupper(of(a)) == u_toupper(of(b));
}

bool may_begin_at(std::u32string_view text, std::size_t position) {
    if (position == 0 || position >= text.size()) {
        return true;
    }
    char32_t before = text[position - 1];
    if (is_hyphen(before) && position >= 2) {
        return !joined(text[position - 2], text[position]);
    }
    return !joined(before, text[position]);
}

bool may_end_at(std::u32string_view text, std::size_t position) {
    if (position == 0 || position >= text.size()) {
        return true;
    }
    char32_t next = text[position];
    if ((is_hyphen(next) || is_quote_mark(next)) && position + 1 < text.size()) {
        return !joined(text[position - 1], text[position + 1]);
    }
    return !joined(text[position - 1], next);
}

} // namespace brief::truth
