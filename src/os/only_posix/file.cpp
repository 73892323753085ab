#include "os/file.hpp"

#include "os/draft_name.hpp"
#include "os/fault.hpp"
#include "os/path.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <utility>

namespace brief::os {

namespace fs = std::filesystem;

namespace {

std::error_code last_error() {
    // A quota that is used up is a full disk to its owner, but <system_error> does not know it.
    return {errno == EDQUOT ? ENOSPC : errno, std::generic_category()};
}

std::error_code write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            return last_error();
        }
    }
    return {};
}

std::error_code sync_file(int descriptor) {
#ifdef F_FULLFSYNC
    // On macOS fsync leaves the data in the cache of the drive.
    bool synced = ::fcntl(descriptor, F_FULLFSYNC) == 0 || ::fsync(descriptor) == 0;
#else
    bool synced = ::fsync(descriptor) == 0;
#endif
    // EINVAL and ENOTSUP: a file system that cannot sync at all.
    if (!synced && errno != EINVAL && errno != ENOTSUP) {
        return last_error();
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
    std::error_code sync_and_close();

    fs::path path_;
    int descriptor_ = -1;
    std::error_code fault_;
};

Draft::Draft(fs::path const& folder) {
    static std::atomic<unsigned> serial{0};
    constexpr int most_tries = 100;
    for (int i = 0; i < most_tries && descriptor_ < 0; ++i) {
        path_ = folder / draft_name(static_cast<std::uint64_t>(::getpid()), serial++);
        descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
        if (descriptor_ < 0 && errno != EEXIST && errno != EINTR) {
            break;
        }
    }
    if (descriptor_ < 0) {
        fault_ = last_error();
        path_.clear();
    }
}

Draft::~Draft() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
    if (!path_.empty()) {
        ::unlink(path_.c_str());
    }
}

// NOLINTNEXTLINE(readability-make-member-function-const): the draft is the file that it changes
std::error_code Draft::write(std::string_view bytes) {
    return write_all(descriptor_, bytes);
}

std::error_code Draft::sync_and_close() {
    if (std::error_code cause = sync_file(descriptor_)) {
        return cause;
    }
    // Some network file systems find out only here that the disk is full.
    if (::close(std::exchange(descriptor_, -1)) != 0 && errno != EINTR) {
        return last_error();
    }
    return {};
}

std::error_code Draft::publish(fs::path const& target) {
    if (std::error_code cause = sync_and_close()) {
        return cause;
    }
    if (::rename(path_.c_str(), target.c_str()) != 0) {
        return last_error();
    }
    path_.clear();
    return {};
}

/// rename would replace /dev/null by a file without a word, if the user may.
std::error_code check_target(fs::path const& path) {
    struct stat status {};

    if (::lstat(path.c_str(), &status) != 0) {
        return errno == ENOENT ? std::error_code{} : last_error();
    }
    if (S_ISDIR(status.st_mode)) {
        return std::make_error_code(std::errc::is_a_directory);
    }
    if (!S_ISREG(status.st_mode) && !S_ISLNK(status.st_mode)) {
        return std::make_error_code(std::errc::not_supported);
    }
    return {};
}

} // namespace

void sync_folder(fs::path const& folder) {
    fs::path const here = folder.empty() ? "." : folder;
    int descriptor = ::open(here.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

Result<void> write_file(fs::path const& path, NextPiece const& next, NameSync name) {
    if (std::error_code cause = check_target(path)) {
        return failure(write_fault(path, cause));
    }
    fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    Draft draft(folder);
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
        cause = draft.publish(path);
    }
    if (cause) {
        return failure(write_fault(path, cause));
    }
    if (name == NameSync::at_once) {
        sync_folder(folder);
    }
    return {};
}

Result<Appender> Appender::open(fs::path const& path) {
    int const descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (descriptor < 0) {
        return failure(write_fault(path, last_error()));
    }
    return Appender(path, descriptor);
}

Appender::Appender(Appender&& other) noexcept :
    path_(std::move(other.path_)), handle_(std::exchange(other.handle_, -1)) {}

Appender::~Appender() {
    if (handle_ >= 0) {
        ::close(static_cast<int>(handle_));
    }
}

Result<void> Appender::add(std::string_view text) {
    if (std::error_code cause = write_all(static_cast<int>(handle_), text)) {
        return failure(write_fault(path_, cause));
    }
    return {};
}

Result<void> Appender::sync() {
    if (std::error_code cause = sync_file(static_cast<int>(handle_))) {
        return failure(write_fault(path_, cause));
    }
    return {};
}

} // namespace brief::os
