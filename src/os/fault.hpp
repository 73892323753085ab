#pragma once

/// Errors of the system as messages, in the same words on every system and in every locale.

#include "base/diagnostic.hpp"

#include <filesystem>
#include <system_error>

namespace brief::os {

/// Why `path` could not be read: `Code::file_not_found` or `Code::not_readable`.
Diagnostic read_fault(std::filesystem::path const& path, std::error_code cause);

/// Why `path` could not be written: `Code::disk_full` or `Code::not_writable`, with its folder named.
Diagnostic write_fault(std::filesystem::path const& path, std::error_code cause);

/// That another process writes to `folder`: `Code::folder_in_use`.
Diagnostic in_use_fault(std::filesystem::path const& folder);

/// Why nothing could be printed.
Diagnostic print_fault(std::error_code cause);

} // namespace brief::os
