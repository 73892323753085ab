#pragma once

/// Pictures as files again, for who gets the file and not a brief with the picture in it.

#include "base/result.hpp"
#include "image/picture.hpp"

#include <string>
#include <string_view>

namespace brief::image {

/// A file with nothing in it but what can be seen, of which `read` makes the same picture. A JPEG keeps its
/// data, and of its metadata how it is to be turned; a PNG is written anew. The errors of `read`; a JPEG is
/// not unpacked, so damage in its data is not found.
Result<std::string> cleaned(std::string_view bytes, Limits const& limits = {});

/// What tells one picture from another, whatever else is in their files: the same for a file and what
/// `cleaned` makes of it. The errors of `cleaned`.
Result<std::string> essence(std::string_view bytes, Limits const& limits = {});

} // namespace brief::image
