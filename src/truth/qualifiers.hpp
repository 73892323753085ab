#pragma once

/// Words that a cut must not swallow unseen: without them a sentence says something else.

#include <string>
#include <string_view>
#include <vector>

namespace brief::truth {

/// Negations and qualifiers in `words` (comparison form), lower-cased, each once, in their order. By BCP 47
/// `language`; of a language that has no list, those of English.
std::vector<std::string> qualifiers_in(std::u32string_view words, std::string_view language);

} // namespace brief::truth
