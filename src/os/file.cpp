#include "os/file.hpp"

#include "os/draft_name.hpp"
#include "os/entries.hpp"
#include "os/fault.hpp"
#include "os/path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <utility>

namespace brief::os {

namespace fs = std::filesystem;

namespace {

Diagnostic too_large(fs::path const& path, std::size_t limit) {
    std::string name = to_utf8(path);
    return file_error(Code::file_too_large, name, fmt::format("\"{}\" is larger than {} bytes", name, limit));
}

Result<std::ifstream> open_for_reading(fs::path const& path) {
    std::error_code cause;
    fs::file_status status = fs::status(reachable(path), cause);
    if (cause) {
        return failure(read_fault(path, cause));
    }
    if (fs::is_directory(status)) {
        return failure(read_fault(path, std::make_error_code(std::errc::is_a_directory)));
    }
    std::ifstream file(reachable(path), std::ios::binary);
    if (!file) {
        return failure(read_fault(path, {errno, std::generic_category()}));
    }
    return file;
}

} // namespace

Result<std::string> read_file(fs::path const& path, std::size_t limit) {
    Result<std::ifstream> opened = open_for_reading(path);
    if (!opened) {
        return failure(std::move(opened.error()));
    }
    std::ifstream file = std::move(*opened);
    // In pieces, the first as large as the system says. That is not the last word: it is 0 for pipes, and a
    // file may grow while it is read.
    constexpr std::size_t least_at_once = std::size_t{4} * 1024;
    constexpr std::size_t most_at_once = std::size_t{256} * 1024;
    std::error_code cause;
    std::uintmax_t const said = fs::file_size(reachable(path), cause);
    std::size_t piece =
        cause ? most_at_once
              : std::max(least_at_once, static_cast<std::size_t>(std::min<std::uintmax_t>(said, limit)) + 1);
    std::string bytes;
    while (file && bytes.size() <= limit) {
        std::size_t before = bytes.size();
        bytes.resize(before + std::min(std::exchange(piece, most_at_once), limit - before + 1));
        file.read(bytes.data() + before, static_cast<std::streamsize>(bytes.size() - before));
        bytes.resize(before + static_cast<std::size_t>(file.gcount()));
    }
    if (file.bad()) {
        return failure(read_fault(path, std::make_error_code(std::errc::io_error)));
    }
    if (bytes.size() > limit) {
        return failure(too_large(path, limit));
    }
    return bytes;
}

Result<void> read_lines(
    fs::path const& path, std::size_t longest_line, std::function<void(std::string_view)> const& take
) {
    Result<std::ifstream> file = open_for_reading(path);
    if (!file) {
        return failure(std::move(file.error()));
    }
    constexpr std::size_t at_once = std::size_t{64} * 1024;
    std::string read; // from the start of a line on
    while (*file) {
        std::size_t const before = read.size();
        read.resize(before + at_once);
        file->read(read.data() + before, at_once);
        read.resize(before + static_cast<std::size_t>(file->gcount()));
        std::size_t start = 0;
        std::size_t longest = 0;
        for (std::size_t end = read.find('\n', before); end != std::string::npos;
             end = read.find('\n', start)) {
            longest = std::max(longest, end - start);
            take(std::string_view(read).substr(start, end - start));
            start = end + 1;
        }
        read.erase(0, start);
        if (std::max(longest, read.size()) > longest_line) {
            return failure(too_large(path, longest_line));
        }
    }
    if (file->bad()) {
        return failure(read_fault(path, std::make_error_code(std::errc::io_error)));
    }
    return {};
}

namespace {

/// In the order of their names as UTF-8, the same on every system.
std::vector<fs::path> sorted(std::vector<fs::path> files) {
    std::vector<std::pair<std::string, fs::path>> named;
    named.reserve(files.size());
    for (fs::path& file : files) {
        std::string name = to_utf8(file);
        named.emplace_back(std::move(name), std::move(file));
    }
    std::ranges::sort(named, {}, &std::pair<std::string, fs::path>::first);
    std::ranges::transform(named, files.begin(), [](auto& one) { return std::move(one.second); });
    return files;
}

} // namespace

Result<std::vector<fs::path>> list_files(fs::path const& folder) {
    std::error_code cause;
    std::vector<fs::path> files;
    // Ends, since no link leads back to a folder above.
    std::vector<fs::path> pending = {folder};
    while (!cause && !pending.empty()) {
        fs::path const next = std::move(pending.back());
        pending.pop_back();
        for (Entry& entry : entries_of(next, cause)) {
            if (entry.is_folder) {
                pending.push_back(std::move(entry.path));
            } else if (entry.is_file) {
                files.push_back(std::move(entry.path));
            }
        }
    }
    if (cause) {
        return failure(read_fault(folder, cause));
    }
    return sorted(std::move(files));
}

Result<void> make_folders(fs::path const& folder) {
    std::error_code cause;
    fs::path const place = reachable(folder);
    fs::create_directories(place, cause);
    if (!cause && !fs::is_directory(place, cause) && !cause) {
        cause = std::make_error_code(std::errc::not_a_directory);
    }
    if (cause) {
        return failure(write_fault(folder, cause));
    }
    return {};
}

Result<void> write_file(fs::path const& path, std::string_view bytes, NameSync name) {
    constexpr std::size_t most_at_once = std::size_t{1024} * 1024; // each piece is copied
    auto piece = [&]() -> Result<std::optional<std::string>> {
        if (bytes.empty()) {
            return std::nullopt;
        }
        std::string next(bytes.substr(0, most_at_once));
        bytes.remove_prefix(next.size());
        return next;
    };
    return write_file(path, piece, name);
}

Result<void> remove_file(fs::path const& path) {
    std::error_code cause;
    fs::remove(reachable(path), cause);
    return cause ? Result<void>(failure(write_fault(path, cause))) : Result<void>();
}

Result<void> remove_leftovers(fs::path const& folder) {
    std::error_code cause;
    std::vector<fs::path> leftovers;
    for (Entry& entry : entries_of(folder, cause)) {
        std::string const name = to_utf8(entry.path.filename());
        if (name.starts_with(draft_prefix) && name.ends_with(draft_suffix)) {
            leftovers.push_back(std::move(entry.path));
        }
    }
    if (cause) {
        return failure(read_fault(folder, cause));
    }
    for (fs::path const& leftover : leftovers) {
        if (Result<void> removed = remove_file(leftover); !removed) {
            return removed;
        }
    }
    return {};
}

} // namespace brief::os
