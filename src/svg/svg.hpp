#pragma once

/// SVG 1.1 as shapes. Only what is drawn passes: paths and basic shapes in plain colours. What is no plain
/// drawing (text, pictures, programs, style sheets, references, transparency) is refused by name, since a
/// logo that loses a part of itself in silence is a wrong logo.

#include "base/result.hpp"
#include "page/drawing.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace brief::svg {

struct Limits {
    std::size_t bytes = std::size_t{256} << 10U; ///< of the file
    std::size_t elements = 2'000;
    std::size_t depth = 32;        ///< of elements in each other
    std::size_t segments = 20'000; ///< of all paths
};

/// The drawing in the box of its viewBox, or of width and height where it has none; a user unit is 1.
/// Colours are taken as sRGB. Errors, which have no place and speak of "the drawing":
/// Code::image_damaged, Code::image_too_large, Code::svg_content.
Result<page::Drawing> read(std::string_view bytes, Limits const& limits = {});

/// The segments of path data (SVG 1.1, 8.3): arcs and quadratic curves become cubic ones. Nothing when the
/// data breaks the grammar.
std::optional<std::vector<page::Segment>> parse_path(std::string_view data);

} // namespace brief::svg
