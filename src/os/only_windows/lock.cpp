#include "os/lock.hpp"

#include "os/fault.hpp"
#include "os/only_windows/system.hpp"
#include "os/only_windows/wide.hpp"
#include "os/path.hpp"

#include <utility>

namespace brief::os {

namespace fs = std::filesystem;

Result<FolderLock> FolderLock::take(fs::path const& folder, fs::path const& name, LockKind kind) {
    fs::path const path = folder / name;
    constexpr DWORD sharing = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    HANDLE handle = CreateFileW(
        reachable(path).c_str(),
        GENERIC_READ | GENERIC_WRITE,
        sharing,
        nullptr,
        OPEN_ALWAYS,
        FILE_ATTRIBUTE_NORMAL,
        nullptr
    );
    if (handle == INVALID_HANDLE_VALUE) {
        return failure(write_fault(path, last_error()));
    }
    FolderLock lock(reinterpret_cast<std::intptr_t>(handle));
    OVERLAPPED place{};
    DWORD const how = (kind == LockKind::alone ? LOCKFILE_EXCLUSIVE_LOCK : 0) | LOCKFILE_FAIL_IMMEDIATELY;
    if (LockFileEx(handle, how, 0, 1, 0, &place) == 0) {
        bool const is_held = GetLastError() == ERROR_LOCK_VIOLATION || GetLastError() == ERROR_IO_PENDING;
        return failure(is_held ? in_use_fault(folder) : write_fault(path, last_error()));
    }
    return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}

FolderLock::~FolderLock() {
    if (handle_ != -1) {
        CloseHandle(reinterpret_cast<HANDLE>(handle_));
    }
}

} // namespace brief::os
