#include "os/file.hpp"

#include "os/fault.hpp"
#include "os/only_windows/wide.hpp"

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <utility>

namespace brief::os {

namespace fs = std::filesystem;

namespace {

/// A new file that vanishes unless it is published under its final name.
class Draft {
public:
    explicit Draft(fs::path const& folder);
    Draft(Draft const&) = delete;
    Draft& operator=(Draft const&) = delete;
    ~Draft();

    std::error_code write(std::string_view bytes);
    std::error_code publish(fs::path const& target);

    std::error_code fault() const { return fault_; }

private:
    fs::path path_;
    HANDLE handle_ = INVALID_HANDLE_VALUE;
    std::error_code fault_;
};

Draft::Draft(fs::path const& folder) {
    static std::atomic<unsigned> serial{0};
    path_ = folder / fmt::format(".briefwright-{}-{}.tmp", GetCurrentProcessId(), serial++);
    handle_ =
        CreateFileW(path_.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle_ == INVALID_HANDLE_VALUE) {
        fault_ = last_error();
        path_.clear();
    }
}

Draft::~Draft() {
    if (handle_ != INVALID_HANDLE_VALUE) {
        CloseHandle(handle_);
    }
    if (!path_.empty()) {
        DeleteFileW(path_.c_str());
    }
}

std::error_code Draft::write(std::string_view bytes) {
    constexpr std::size_t most_at_once = 1U << 24U;
    while (!bytes.empty()) {
        DWORD written = 0;
        auto size = static_cast<DWORD>(std::min(bytes.size(), most_at_once));
        if (WriteFile(handle_, bytes.data(), size, &written, nullptr) == 0) {
            return last_error();
        }
        bytes.remove_prefix(written);
    }
    return {};
}

std::error_code Draft::publish(fs::path const& target) {
    if (FlushFileBuffers(handle_) == 0 || CloseHandle(std::exchange(handle_, INVALID_HANDLE_VALUE)) == 0) {
        return last_error();
    }
    // Virus scanners and indexers hold a file open for some milliseconds: half a second in all.
    constexpr DWORD flags = MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH;
    constexpr DWORD longest_pause = 256;
    for (DWORD pause = 8;; pause *= 2) {
        if (MoveFileExW(path_.c_str(), target.c_str(), flags) != 0) {
            path_.clear();
            return {};
        }
        DWORD code = GetLastError();
        bool held = code == ERROR_ACCESS_DENIED || code == ERROR_SHARING_VIOLATION;
        if (!held || pause > longest_pause) {
            return last_error();
        }
        Sleep(pause);
    }
}

} // namespace

Result<void> write_file(fs::path const& path, std::string_view bytes) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
        return failure(write_fault(path, std::make_error_code(std::errc::is_a_directory)));
    }
    Draft draft(path.has_parent_path() ? path.parent_path() : fs::path("."));
    std::error_code cause = draft.fault();
    if (!cause) {
        cause = draft.write(bytes);
    }
    if (!cause) {
        cause = draft.publish(path);
    }
    if (cause) {
        return failure(write_fault(path, cause));
    }
    return {};
}

} // namespace brief::os
