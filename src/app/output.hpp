#pragma once

/// Files that commands write.

#include "base/result.hpp"
#include "os/file.hpp"

#include <filesystem>
#include <string_view>

namespace brief::app {

/// Writes a file whole or not at all, and makes the folders it is in. Codes of os::write_file.
Result<void> write_output(
    std::filesystem::path const& path, std::string_view bytes, os::NameSync name = os::NameSync::at_once
);

} // namespace brief::app
