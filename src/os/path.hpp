#pragma once

/// File names as UTF-8, on every system. std::filesystem::path::string() is never used: on Windows it is in
/// the code page of the machine.

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

namespace brief::os {

std::filesystem::path to_path(std::string_view utf8);

/// With '/' between the folders, on Windows too.
std::string to_utf8(std::filesystem::path const& path);

/// The same file, by a name that the calls of the system take: on Windows those of 260 and more characters
/// are written another way. Only for a call, not to be shown.
std::filesystem::path reachable(std::filesystem::path const& path);

/// The one name of a file or folder that is there, with every link on the way to it resolved. Only to be
/// compared with another such name. An empty path and a `cause` where it cannot be told.
std::filesystem::path resolved(std::filesystem::path const& path, std::error_code& cause);

} // namespace brief::os
