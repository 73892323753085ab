#pragma once

/// What single characters mean for the comparison of texts.

#include <string_view>

namespace brief::truth {

/// White space of any kind (Unicode property White_Space).
bool is_space(char32_t point);

/// A quotation mark, apostrophe or prime, of any language: all of them are one and the same when texts are
/// compared, since each publisher sets its own.
bool is_quote_mark(char32_t point);

/// Stands in no text that is read: soft hyphen, zero-width space and joiners, byte order mark.
bool is_invisible(char32_t point);

/// Steers the direction of text (Unicode TR 9): never part of the words, but it can make them look like
/// others.
bool is_direction_control(char32_t point);

/// A letter, digit or combining mark.
bool is_word_character(char32_t point);

/// A character of a script that sets no spaces between words, such as Chinese or Thai.
bool is_spaceless(char32_t point);

/// A hyphen inside words.
bool is_hyphen(char32_t point);

bool is_letter(char32_t point);
bool is_digit(char32_t point);
bool is_upper(char32_t point);

/// The one lower-case letter of `point`, by no language's rules in particular.
char32_t to_lower(char32_t point);

/// Whether two characters are the same but for their case.
bool same_letter(char32_t a, char32_t b);

/// Whether a passage of folded text may begin (or end) at `position`: not inside of a word, and not behind
/// the "un" of "un-named" or before the "'t" of "can't", which would turn the meaning round.
bool may_begin_at(std::u32string_view text, std::size_t position);
bool may_end_at(std::u32string_view text, std::size_t position);

} // namespace brief::truth
