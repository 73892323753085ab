#pragma once

/// The texts of statements, from the files that the records name.

#include "base/result.hpp"
#include "model/library.hpp"
#include "truth/texts.hpp"

#include <filesystem>

namespace brief::app {

/// Reads each `text_file` below `folder`, the workspace's. A path that leaves the workspace, by "..", from
/// the root or through a link, is refused before anything is read: Code::text_outside. Code::file_not_found,
/// Code::not_readable, Code::file_too_large and Code::invalid_utf8 point at the record that names the file.
Result<truth::Texts> read_texts(model::Library const& library, std::filesystem::path const& folder);

} // namespace brief::app
