#include "os/path.hpp"

#include <string>
#include <system_error>

namespace brief::os {

namespace fs = std::filesystem;

namespace {

// 260 with the end of the text; folders leave room for a name of 8.3 in them.
constexpr std::size_t longest_plain = 247;

} // namespace

fs::path reachable(fs::path const& path) {
    std::error_code cause;
    fs::path const whole = fs::absolute(path, cause);
    std::wstring name = whole.lexically_normal().make_preferred().native();
    if (path.empty() || cause || name.size() <= longest_plain || name.starts_with(L"\\\\?\\")) {
        return path;
    }
    if (name.starts_with(L"\\\\")) {
        return L"\\\\?\\UNC" + name.substr(1);
    }
    return L"\\\\?\\" + name;
}

} // namespace brief::os
