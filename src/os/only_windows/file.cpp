#include "os/file.hpp"

#include "os/draft_name.hpp"
#include "os/fault.hpp"
#include "os/only_windows/system.hpp"
#include "os/only_windows/wide.hpp"
#include "os/path.hpp"

#include <algorithm>
#include <atomic>
#include <utility>

namespace brief::os {

namespace fs = std::filesystem;

namespace {

std::error_code write_all(HANDLE handle, std::string_view bytes) {
    constexpr std::size_t most_at_once = 1U << 24U;
    while (!bytes.empty()) {
        DWORD written = 0;
        auto size = static_cast<DWORD>(std::min(bytes.size(), most_at_once));
        if (WriteFile(handle, bytes.data(), size, &written, nullptr) == 0) {
            return last_error();
        }
        bytes.remove_prefix(written);
    }
    return {};
}

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
    path_ = reachable(folder / draft_name(GetCurrentProcessId(), serial++));
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
    return write_all(handle_, bytes);
}

/// Whether another program has the file open and does not let it be replaced: a viewer, mostly.
bool is_held(fs::path const& path) {
    constexpr DWORD sharing = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    HANDLE handle =
        CreateFileW(path.c_str(), DELETE, sharing, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        return GetLastError() == ERROR_SHARING_VIOLATION;
    }
    CloseHandle(handle);
    return false;
}

/// "con", "nul.txt" and the like are devices in every folder.
bool is_device(fs::path const& path) {
    constexpr std::size_t longest_path = 32768;
    std::wstring whole(longest_path, L'\0');
    whole.resize(GetFullPathNameW(path.c_str(), static_cast<DWORD>(whole.size()), whole.data(), nullptr));
    return whole.starts_with(L"\\\\.\\");
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
        bool refused = code == ERROR_ACCESS_DENIED || code == ERROR_SHARING_VIOLATION;
        if (!refused || pause > longest_pause) {
            // Of a file that is open and may not be replaced Windows says the same as of a forbidden one.
            return refused && is_held(target) ? std::make_error_code(std::errc::device_or_resource_busy)
                                              : error_of(code);
        }
        Sleep(pause);
    }
}

} // namespace

void sync_folder(fs::path const& /*folder*/) {} // MOVEFILE_WRITE_THROUGH has done it

Result<void> write_file(fs::path const& path, NextPiece const& next, NameSync /*name*/) {
    std::error_code ignored;
    fs::path const target = reachable(path);
    if (fs::is_directory(target, ignored)) {
        return failure(write_fault(path, std::make_error_code(std::errc::is_a_directory)));
    }
    if (is_device(path)) {
        return failure(write_fault(path, std::make_error_code(std::errc::not_supported)));
    }
    Draft draft(path.has_parent_path() ? path.parent_path() : fs::path("."));
    std::error_code cause = draft.fault();
    while (!cause) {
        Result<std::optional<std::string>> piece = next();
        if (!piece) {
            return failure(std::move(piece.error()));
        }
        if (!*piece) {
            break;
        }
        cause = draft.write(**piece);
    }
    if (!cause) {
        cause = draft.publish(target);
    }
    if (cause) {
        return failure(write_fault(path, cause));
    }
    return {};
}

Result<Appender> Appender::open(fs::path const& path) {
    HANDLE handle = CreateFileW(
        reachable(path).c_str(),
        FILE_APPEND_DATA | SYNCHRONIZE,
        FILE_SHARE_READ,
        nullptr,
        OPEN_ALWAYS,
        FILE_ATTRIBUTE_NORMAL,
        nullptr
    );
    if (handle == INVALID_HANDLE_VALUE) {
        return failure(write_fault(path, last_error()));
    }
    return Appender(path, reinterpret_cast<std::intptr_t>(handle));
}

Appender::Appender(Appender&& other) noexcept :
    path_(std::move(other.path_)), handle_(std::exchange(other.handle_, -1)) {}

Appender::~Appender() {
    if (handle_ != -1) {
        CloseHandle(reinterpret_cast<HANDLE>(handle_));
    }
}

Result<void> Appender::add(std::string_view text) {
    if (std::error_code cause = write_all(reinterpret_cast<HANDLE>(handle_), text)) {
        return failure(write_fault(path_, cause));
    }
    return {};
}

Result<void> Appender::sync() {
    if (FlushFileBuffers(reinterpret_cast<HANDLE>(handle_)) == 0) {
        return failure(write_fault(path_, last_error()));
    }
    return {};
}

} // namespace brief::os
