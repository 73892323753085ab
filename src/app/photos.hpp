#pragma once

/// The pictures that a brief shows, read from its workspace.

#include "base/result.hpp"
#include "content/document.hpp"
#include "layout/pictures.hpp"

#include <filesystem>

namespace brief::app {

/// The pictures of all portraits of `document` in the form that `layout` asks for, that of a portrait or that
/// of a card, each file once; nothing else is opened, and one at a time is unpacked. Faults point to where
/// the record names the file: those of `find_inside`, Code::file_too_large, Code::image_damaged,
/// Code::image_too_large, Code::image_format.
Result<layout::Pictures> read_photos(
    content::Document const& document,
    std::filesystem::path const& folder,
    model::LayoutDefinition const& layout
);

} // namespace brief::app
