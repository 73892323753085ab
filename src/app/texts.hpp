#pragma once

/// The texts of statements, from the files that the records name.

#include "base/result.hpp"
#include "model/library.hpp"
#include "truth/texts.hpp"

#include <filesystem>

namespace brief::app {

/// Reads each `text_file` below `folder`, the workspace's. Faults are those of `read_inside` and
/// Code::invalid_utf8; they point at the record that names the file.
Result<truth::Texts> read_texts(model::Library const& library, std::filesystem::path const& folder);

} // namespace brief::app
