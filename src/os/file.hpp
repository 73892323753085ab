#pragma once

/// Files as values: read whole, written whole or not at all.

#include "base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace brief::os {

/// The bytes of a file of at most `limit` bytes. Fails with `Code::file_not_found`, `Code::not_readable` or
/// `Code::file_too_large`.
Result<std::string> read_file(std::filesystem::path const& path, std::size_t limit);

/// Gives the lines of a file to `take`, one after the other and without their ends, so that a file of any
/// size needs the memory of one line. What stands behind the last end of a line is not given. Fails as
/// `read_file` does; the limit is that of a line.
Result<void> read_lines(
    std::filesystem::path const& path,
    std::size_t longest_line,
    std::function<void(std::string_view)> const& take
);

/// The regular files below `folder`, at any depth, in the order of the UTF-8 bytes of their paths. Symbolic
/// links are left out, so nothing outside the folder is reached and nothing is reached twice.
Result<std::vector<std::filesystem::path>> list_files(std::filesystem::path const& folder);

/// Makes `folder` and what is missing above it.
Result<void> make_folders(std::filesystem::path const& folder);

/// Who sees to it that the name of a new file outlives a loss of power: its writer at once, or whoever writes
/// many, with `sync_folder` after the last. The file is whole in any case.
enum class NameSync : std::uint8_t { at_once, by_caller };

/// Publishes `bytes` under `path`: the name leads to the older file or to the whole new one at any moment,
/// even when the machine stops. On failure (`Code::disk_full`, `Code::not_writable`) an older file is
/// untouched and nothing is left beside it. A device, pipe or folder of that name is refused.
Result<void>
write_file(std::filesystem::path const& path, std::string_view bytes, NameSync name = NameSync::at_once);

/// The next part of a file; nothing at its end.
using NextPiece = std::function<Result<std::optional<std::string>>()>;

/// The same for a file that is larger than memory should be: `next` is called until it gives nothing. Its
/// fault is the fault of the whole, and leaves no file.
Result<void>
write_file(std::filesystem::path const& path, NextPiece const& next, NameSync name = NameSync::at_once);

/// Best effort: some file systems cannot. An empty path is the folder that the program runs in.
void sync_folder(std::filesystem::path const& folder);

/// Removes the files in `folder` that writes which were killed left beside their targets. Nobody may be
/// writing there.
Result<void> remove_leftovers(std::filesystem::path const& folder);

/// Removes a file; one that is not there is no fault.
Result<void> remove_file(std::filesystem::path const& path);

/// A file that only grows: what was added before a crash of the program stays.
class Appender {
public:
    /// Opens `path`, or makes it.
    static Result<Appender> open(std::filesystem::path const& path);

    Appender(Appender&& other) noexcept;
    Appender& operator=(Appender&&) = delete;
    ~Appender();

    /// Adds `text` at once, so that of several lines none is cut while the program lives.
    Result<void> add(std::string_view text);

    /// Returns when what was added would outlive a loss of power.
    Result<void> sync();

private:
    Appender(std::filesystem::path path, std::intptr_t handle) : path_(std::move(path)), handle_(handle) {}

    std::filesystem::path path_;
    std::intptr_t handle_;
};

} // namespace brief::os
