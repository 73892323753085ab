#pragma once

/// Citations as words of the text, after authors have put them where a note mark goes: behind the
/// punctuation, without a space.

#include "content/inline.hpp"

#include <functional>
#include <optional>
#include <string>

namespace brief::cite {

/// Puts `words` behind `line`: after a space, and before the stop or comma that ends it. What is `raised`
/// stays where a note mark would be.
void put_in_text(content::Inlines& line, content::Inlines words, bool raised);

/// Lets no line end within `words`: "[2, para. 6]".
void keep_together(content::Inlines& words);

/// `words` as a link to this entry of the list of sources.
content::Inlines linked(content::Inlines words, std::size_t entry);

/// `words` with each of its numbers as a link to the entry that `entry_of` gives it.
content::Inlines linked_numbers(
    content::Inlines words, std::function<std::optional<std::size_t>(std::size_t)> const& entry_of
);

/// Whether a text is numbers, punctuation and blanks: "[1], [3]–[5]".
bool is_numeric(std::string_view text);

} // namespace brief::cite
