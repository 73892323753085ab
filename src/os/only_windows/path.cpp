#include "os/path.hpp"

#include "os/only_windows/system.hpp"
#include "os/only_windows/wide.hpp"

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

// The standard library of mingw-w64 knows of no links. Names of the kernel (\Device\…) exist for every kind
// of drive.
fs::path resolved(fs::path const& path, std::error_code& cause) {
    constexpr DWORD sharing = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    constexpr DWORD longest_path = 32768;
    HANDLE handle = CreateFileW(
        reachable(path).c_str(), 0, sharing, nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr
    );
    if (handle == INVALID_HANDLE_VALUE) {
        cause = last_error();
        return {};
    }
    std::wstring name(longest_path, L'\0');
    name.resize(GetFinalPathNameByHandleW(handle, name.data(), longest_path, VOLUME_NAME_NT));
    cause = name.empty() ? last_error() : std::error_code();
    CloseHandle(handle);
    return name;
}

} // namespace brief::os
