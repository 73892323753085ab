#pragma once

/// The logo of a letterhead, read from the workspace.

#include "base/result.hpp"
#include "content/document.hpp"
#include "layout/pictures.hpp"

#include <filesystem>
#include <optional>
#include <string_view>

namespace brief::app {

/// Whether a file is XML, which neither a PNG nor a JPEG starts like.
bool is_drawing(std::string_view bytes);

/// The logo that `document` names: an SVG as a drawing, a PNG or a JPEG as a picture no finer than `measures`
/// ask for. Nothing where it names none. Faults point to where the record names the file: those of
/// `find_inside`, Code::file_too_large, Code::image_damaged, Code::image_too_large, Code::image_format,
/// Code::svg_content.
Result<std::optional<layout::Logo>> read_logo(
    content::Document const& document, std::filesystem::path const& folder, model::Letterhead const& measures
);

} // namespace brief::app
