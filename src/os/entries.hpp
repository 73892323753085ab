#pragma once

/// What lies directly in a folder. Not by std::filesystem alone: its iterators do not see links on Windows,
/// nor folders whose path is long.

#include <filesystem>
#include <system_error>
#include <vector>

namespace brief::os {

struct Entry {
    std::filesystem::path path; ///< below the folder, as that was named
    bool is_file = false;
    bool is_folder = false; ///< neither of links, nor of junctions of Windows, nor of pipes and devices
};

/// In no order.
std::vector<Entry> entries_of(std::filesystem::path const& folder, std::error_code& cause);

} // namespace brief::os
