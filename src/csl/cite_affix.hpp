#pragma once

/// What an author writes around a cite, "see" and "for example", and how it is joined to the cite.

#include "csl/arena.hpp"
#include "csl/markup.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace brief::csl {

/// Without white space around.
std::string_view trimmed(std::string_view text);

/// With a space behind it, unless it ends in one or in an opening bracket.
Tokens cite_prefix(std::string_view text);

/// With a space before it, unless it begins with punctuation or a space.
Tokens cite_suffix(std::string_view text);

/// Whether what follows `text` begins a sentence.
bool ends_sentence(std::string_view text);

/// If the text from `from` on begins with a term of the locale, that gets a capital: "ibid." at the start of
/// a note.
void capitalize_first_term(Tokens& tokens, std::size_t from, Arena& arena, std::string_view language);

} // namespace brief::csl
