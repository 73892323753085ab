#include "os/path.hpp"

namespace brief::os {

std::filesystem::path reachable(std::filesystem::path const& path) {
    return path;
}

std::filesystem::path resolved(std::filesystem::path const& path, std::error_code& cause) {
    return std::filesystem::canonical(path, cause);
}

} // namespace brief::os
