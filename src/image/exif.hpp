#pragma once

#include <optional>
#include <string_view>

namespace brief::image {

/// The orientation, 1 to 8, in the body of an APP1 segment with Exif data (Exif 2.32 4.6.2 and 4.6.4, a TIFF
/// file in small); nothing where it says none that can be understood.
std::optional<int> exif_orientation(std::string_view body);

} // namespace brief::image
