#pragma once

/// Drawings as files again, for who gets the file and not a brief with the drawing in it.

#include "base/result.hpp"

#include <string>
#include <string_view>

namespace brief::svg {

/// The drawing without comments, metadata, titles and what the programs of its author noted in it; `read`
/// makes the same of both. Its own result is given back as it is. The errors of `read` for what is no XML.
Result<std::string> cleaned(std::string_view text);

} // namespace brief::svg
