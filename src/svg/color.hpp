#pragma once

#include "base/color.hpp"

#include <optional>
#include <string_view>

namespace brief::svg {

/// "#rgb", "#rrggbb", "rgb(12, 34, 56)", "rgb(5%, 10%, 15%)" or a name of SVG 1.1, 4.4; nothing for any
/// other form.
std::optional<Color> parse_svg_color(std::string_view text);

} // namespace brief::svg
