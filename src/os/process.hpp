#pragma once

/// The running program: what it was given and where it prints. All text is UTF-8.

#include "base/result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::os {

inline constexpr int standard_output = 1;
inline constexpr int standard_error = 2;

/// The arguments of main, the name of the program first.
std::vector<std::string> arguments(int count, char const* const* values);

/// The value of an environment variable; nothing where it is not set.
std::optional<std::string> environment(std::string const& name);

/// Where the file of the running program is, links resolved.
Result<std::filesystem::path> program_path();

/// Whether a person is likely to look at what is printed to `descriptor`.
bool is_terminal(int descriptor);

/// Prints all of `text`, byte for byte. Fails with `Code::disk_full` or `Code::not_writable`.
Result<void> put(int descriptor, std::string_view text);

} // namespace brief::os
