#include "os/path.hpp"

namespace brief::os {

std::filesystem::path reachable(std::filesystem::path const& path) {
    return path;
}

} // namespace brief::os
