#pragma once

/// Reads files of the repository for tests.

#include "base/source_text.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace brief::test {

inline std::filesystem::path repository() {
    return BRIEF_SOURCE_DIR;
}

inline std::string read_file(std::filesystem::path const& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return std::move(out).str();
}

/// Adds the file under the name it has in the repository.
inline FileId add_file(Sources& sources, std::filesystem::path const& relative) {
    return sources.add(relative.generic_string(), read_file(repository() / relative));
}

/// The TOML files directly in a folder of the repository, in the order of their names.
inline std::vector<std::filesystem::path> toml_files(std::filesystem::path const& relative) {
    std::vector<std::filesystem::path> out;
    for (auto const& entry : std::filesystem::directory_iterator(repository() / relative)) {
        if (entry.path().extension() == ".toml") {
            out.push_back(relative / entry.path().filename());
        }
    }
    std::ranges::sort(out);
    return out;
}

inline std::vector<FileId> add_folder(Sources& sources, std::filesystem::path const& relative) {
    std::vector<FileId> out;
    for (auto const& path : toml_files(relative)) {
        out.push_back(add_file(sources, path));
    }
    return out;
}

} // namespace brief::test
