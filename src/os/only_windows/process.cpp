#include "os/process.hpp"

#include "os/fault.hpp"
#include "os/only_windows/system.hpp"
#include "os/only_windows/wide.hpp"
// After windows.h, whose types they use.
#include <io.h>
#include <shellapi.h>

#include <algorithm>

namespace brief::os {

namespace fs = std::filesystem;

namespace {

HANDLE handle_of(int descriptor) {
    return reinterpret_cast<HANDLE>(_get_osfhandle(descriptor));
}

Result<void> put_on_console(HANDLE console, std::wstring_view text) {
    // Older consoles refuse more than 64 KiB at once.
    constexpr std::size_t most_at_once = 8192;
    while (!text.empty()) {
        DWORD written = 0;
        auto size = static_cast<DWORD>(std::min(text.size(), most_at_once));
        if (WriteConsoleW(console, text.data(), size, &written, nullptr) == 0) {
            return failure(print_fault(last_error()));
        }
        text.remove_prefix(written);
    }
    return {};
}

} // namespace

std::vector<std::string> arguments(int, char const* const*) {
    // Those of main are in the code page of the machine.
    int count = 0;
    wchar_t** values = CommandLineToArgvW(GetCommandLineW(), &count);
    std::vector<std::string> result;
    for (int i = 0; i < count; ++i) {
        result.push_back(to_narrow(values[i]));
    }
    LocalFree(values);
    return result;
}

std::optional<std::string> environment(std::string const& name) {
    std::wstring wide_name = to_wide(name);
    DWORD size = GetEnvironmentVariableW(wide_name.c_str(), nullptr, 0);
    if (size == 0) {
        return std::nullopt;
    }
    std::wstring value(size, L'\0');
    value.resize(GetEnvironmentVariableW(wide_name.c_str(), value.data(), size));
    return to_narrow(value);
}

Result<fs::path> program_path() {
    constexpr std::size_t longest_path = 32768;
    std::wstring path(longest_path, L'\0');
    DWORD length = GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size()));
    if (length == 0) {
        return failure(read_fault("", last_error()));
    }
    path.resize(length);
    return fs::path(path);
}

bool is_terminal(int descriptor) {
    DWORD mode = 0;
    return GetConsoleMode(handle_of(descriptor), &mode) != 0;
}

Result<void> put(int descriptor, std::string_view text) {
    HANDLE handle = handle_of(descriptor);
    if (is_terminal(descriptor)) {
        return put_on_console(handle, to_wide(text));
    }
    // Not printf: that turns every \n into \r\n.
    while (!text.empty()) {
        DWORD written = 0;
        auto size = static_cast<DWORD>(std::min<std::size_t>(text.size(), 1U << 24U));
        if (WriteFile(handle, text.data(), size, &written, nullptr) == 0) {
            return failure(print_fault(last_error()));
        }
        text.remove_prefix(written);
    }
    return {};
}

} // namespace brief::os
