#include "os/path.hpp"

namespace brief::os {

std::filesystem::path to_path(std::string_view utf8) {
    return std::u8string(utf8.begin(), utf8.end());
}

std::string to_utf8(std::filesystem::path const& path) {
    std::u8string text = path.generic_u8string();
    return {text.begin(), text.end()};
}

} // namespace brief::os
