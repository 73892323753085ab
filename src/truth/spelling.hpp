#pragma once

/// Spellings of one name. Systems of transliteration differ in vowels, in "gh", "kh" and "q", and in marks:
/// what is left without these is the same in all of them.

#include <string>
#include <string_view>

namespace brief::truth {

/// The consonants of a name in Latin script, blanks between its words: "vgfgz" for Vagifgizi and Vagifqizi.
/// Empty for a name with letters of another script.
std::string spelling_skeleton(std::u32string_view name);

} // namespace brief::truth
