#pragma once

/// What a definition asks for and its audience does not get.

#include "base/diagnostic.hpp"
#include "model/briefing.hpp"
#include "view/view.hpp"

namespace brief::app {

/// Code::selected_withheld for each id that a section names and `view` withholds as a whole. It is for those
/// who make the brief: the message names the record.
Diagnostics check_selection(model::Briefing const& briefing, view::View const& view);

} // namespace brief::app
