#pragma once

/// Rendered citations and entries as lines of a brief.

#include "content/inline.hpp"
#include "csl/markup.hpp"

#include <optional>
#include <string>
#include <vector>

namespace brief::cite {

/// A rendered text with its label, where the style sets one apart ("[1]").
struct MarkedText {
    content::Inlines label;
    content::Inlines text;
};

/// Markup becomes styles of words, addresses become links. `aside[n]` stands where the text has `aside_mark`
/// of n.
MarkedText
marked_text(csl::Pieces const& pieces, content::OriginId origin, std::vector<content::Inlines> const& asides);

/// What stands in a rendered text for words of our own, which may hold links.
std::string aside_mark(std::size_t number);

/// Puts `more` behind `to`.
void append(content::Inlines& to, content::Inlines more);

/// Puts `aside` before the mark that ends `line`, or behind it where nothing ends it.
void put_before_end(content::Inlines& line, content::Inlines aside);

/// Whether a rendered text shows anything.
bool is_blank(csl::Pieces const& pieces);

/// Whether it is raised as a whole, as the numbers of some styles are.
bool is_raised(csl::Pieces const& pieces);

/// The text without its markup.
std::string plain_text(csl::Pieces const& pieces);

} // namespace brief::cite
