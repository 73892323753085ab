#pragma once

/// Checks of the forms that definitions and layouts choose.

#include "base/result.hpp"
#include "model/briefing.hpp"
#include "model/forms.hpp"

namespace brief::load {

/// Code::bad_value for a form that a section of this kind does not have; nothing for an empty one.
Diagnostics check_form(model::SectionKind kind, model::Text const& form);

/// The same for all that a layout chooses, where an empty one is a fault too.
Diagnostics check_forms(model::Forms const& chosen);

} // namespace brief::load
