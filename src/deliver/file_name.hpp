#pragma once

/// Names of the files that leave the house.

#include "model/briefing.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace brief::deliver {

/// The name of a briefing's PDF: its id, which has no character that any file system or mail program minds.
std::string file_name(model::Briefing const& briefing);

/// The longest name that a file of a campaign gets, without its ending.
inline constexpr std::size_t longest_stem = 60;

/// A name for files, without their ending, of any words: in plain Latin letters, with nothing but letters,
/// digits, ".", "_" and "-", at most `longest_stem` of them, no dot in front or behind. "İlqar Nümunəli, 2"
/// becomes "Ilqar-Numuneli-2". Empty where nothing is left.
std::string file_stem(std::string_view words);

/// Whether Windows has a device of this name, with any ending: "con", "lpt1".
bool is_device_name(std::string_view stem);

} // namespace brief::deliver
