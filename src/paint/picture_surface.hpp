#pragma once

#include "base/result.hpp"
#include "image/picture.hpp"
#include "paint/handle.hpp"

#include <memory>

namespace brief::paint {

/// A source that Cairo can paint with. Of a JPEG it has the bytes and one blank pixel, whatever its size:
/// Cairo puts the bytes into the file, and looks at no pixel. A fault of Cairo shows in the status of the
/// surface and of what it is painted on.
Surface picture_surface(std::shared_ptr<image::Picture const> const& picture);

/// The same for a surface of pixels: a JPEG is unpacked. Fails with `Code::image_damaged` where it cannot be.
Result<Surface> pixel_surface(image::Picture const& picture);

} // namespace brief::paint
