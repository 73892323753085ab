#pragma once

/// What a character is to the setting of a line.

#include "text/script.hpp"

namespace brief::text {

/// A word space, U+0020 or U+00A0.
bool is_space(char32_t c);

/// Whether a character has a combining class (UAX 44), and is set over or under the one before it.
bool is_combining(char32_t c);

/// Marks and selectors that belong to the character before them (UAX 29).
bool is_attached(char32_t c);

/// Hyphens and dashes.
bool is_dash(char32_t c);

/// Scripts whose letters join, or hang from one line: neither spaced out nor widened.
bool is_joined(Script script);

} // namespace brief::text
