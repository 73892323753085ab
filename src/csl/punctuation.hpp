#pragma once

/// Which of two marks stays when an affix brings one to another.

#include <cstdint>
#include <string_view>

namespace brief::csl {

enum class Collision : std::uint8_t { keep_both, keep_first, keep_second };

/// One of . , : ; ! ?
bool is_punctuation(char c);

/// What becomes of `second` right behind `first`. A doubled mark is one; a full stop behind a mark that ends
/// a sentence or a clause already is none; question and exclamation marks are stronger than colons.
Collision collide(char first, char second);

/// Marks that American usage sets within closing quotation marks.
bool moves_into_quote(char c);

/// A space, or one that does not break.
bool ends_with_space(std::string_view text);

} // namespace brief::csl
