#pragma once

/// File names as UTF-8, on every system. std::filesystem::path::string() is never used: on Windows it is in
/// the code page of the machine.

#include <filesystem>
#include <string>
#include <string_view>

namespace brief::os {

std::filesystem::path to_path(std::string_view utf8);

/// With '/' between the folders, on Windows too.
std::string to_utf8(std::filesystem::path const& path);

/// The same file, by a name that the calls of the system take: on Windows those of 260 and more characters
/// are written another way. Only for a call, not to be shown.
std::filesystem::path reachable(std::filesystem::path const& path);

} // namespace brief::os
