#include "os/lock.hpp"

#include "os/fault.hpp"
#include "os/path.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace brief::os {

namespace fs = std::filesystem;

Result<FolderLock> FolderLock::take(fs::path const& folder, fs::path const& name, LockKind kind) {
    fs::path const path = folder / name;
    int const descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0) {
        return failure(write_fault(path, {errno, std::generic_category()}));
    }
    FolderLock lock(descriptor);
    int const how = (kind == LockKind::alone ? LOCK_EX : LOCK_SH) | LOCK_NB;
    while (::flock(descriptor, how) != 0) {
        if (errno == EWOULDBLOCK) {
            return failure(in_use_fault(folder));
        }
        if (errno != EINTR) {
            return failure(write_fault(path, {errno, std::generic_category()}));
        }
    }
    return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}

FolderLock::~FolderLock() {
    if (handle_ >= 0) {
        ::close(static_cast<int>(handle_));
    }
}

} // namespace brief::os
