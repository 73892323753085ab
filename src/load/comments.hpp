#pragma once

/// Definitions as they may leave the machine of their author: a comment is a note to oneself.

#include <string>
#include <string_view>

namespace brief::load {

/// A TOML text without its comments and the blanks before them. Every value stays in its line and column. Of
/// a text that is not TOML nothing is promised but that no more than this is gone.
std::string without_comments(std::string_view toml);

} // namespace brief::load
