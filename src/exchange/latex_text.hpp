#pragma once

/// Texts of BibTeX as texts of CSL: letters for commands, the markup of CSL for that of LaTeX.

#include <string>
#include <string_view>
#include <vector>

namespace brief::exchange {

enum class Protection : unsigned char {
    ignore, ///< braces only group
    keep,   ///< words in braces keep their case: `<span class="nocase">`
};

/// "Mamm{\"a}dov \emph{v.} {Azerbaijan}" as "Mammädov <i>v.</i> <span class="nocase">Azerbaijan</span>",
/// NFC. Of an unknown command with braces stays what is in them; one without stays as it is, since it may be
/// a letter of a name. Never fails; ends in time linear in the text.
std::string from_latex(std::string_view text, Protection protection = Protection::ignore);

/// The parts of a text between `separator`s that stand in no braces.
std::vector<std::string_view> split_outside_braces(std::string_view text, char separator);

} // namespace brief::exchange
