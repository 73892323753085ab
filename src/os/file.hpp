#pragma once

/// Files as values: read whole, written whole or not at all.

#include "base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace brief::os {

/// The bytes of a file of at most `limit` bytes. Fails with `Code::file_not_found`, `Code::not_readable` or
/// `Code::file_too_large`.
Result<std::string> read_file(std::filesystem::path const& path, std::size_t limit);

/// The regular files below `folder`, at any depth, in the order of the UTF-8 bytes of their paths. Symbolic
/// links are left out, so nothing outside the folder is reached and nothing is reached twice.
Result<std::vector<std::filesystem::path>> list_files(std::filesystem::path const& folder);

/// Makes `folder` and what is missing above it.
Result<void> make_folders(std::filesystem::path const& folder);

/// Publishes `bytes` under `path`: the name leads to the older file or to the whole new one at any moment,
/// even when the machine stops. On failure (`Code::disk_full`, `Code::not_writable`) an older file is
/// untouched and nothing is left beside it. A device, pipe or folder of that name is refused.
Result<void> write_file(std::filesystem::path const& path, std::string_view bytes);

} // namespace brief::os
