#pragma once

/// The words of a mail as HTML: nothing but paragraphs, so nothing is fetched from anywhere.

#include <string>
#include <string_view>

namespace brief::deliver {

/// `text` with what means something in HTML as references.
std::string html_text(std::string_view text);

/// A page of `text`: paragraphs where empty lines are, line breaks where lines end.
std::string html_body(std::string_view text, std::string_view language, bool right_to_left);

} // namespace brief::deliver
