#pragma once

/// Names of the files that leave the house.

#include "model/briefing.hpp"

#include <string>

namespace brief::deliver {

/// The name of a briefing's PDF: its id, which has no character that any file system or mail program minds.
std::string file_name(model::Briefing const& briefing);

} // namespace brief::deliver
