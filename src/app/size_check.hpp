#pragma once

/// Whether a finished file is as small as its definition wants it.

#include "base/result.hpp"
#include "model/briefing.hpp"
#include "pdf/sizes.hpp"

namespace brief::app {

/// Code::size_limit or Code::size_warning, with the heaviest parts of the file; nothing where it is small
/// enough.
Diagnostics check_size(model::Briefing const& briefing, pdf::Sizes const& sizes);

} // namespace brief::app
