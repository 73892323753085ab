#include "app/named_file.hpp"

#include "os/file.hpp"
#include "os/path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::app {

namespace fs = std::filesystem;

namespace {

/// `message` has the name in place of {}.
auto fault(Code code, NamedFile const& file, fmt::format_string<std::string> message, std::string hint) {
    return failure(
        error(code, file.name.span, fmt::format(message, "\"" + file.name.value + "\""), {std::move(hint)})
    );
}

/// Whether the path as it is written stays below the folder it starts in.
bool stays_inside(fs::path const& path) {
    return path.is_relative() && !path.has_root_path() &&
           std::ranges::none_of(path, [](fs::path const& step) { return step == ".."; });
}

/// Whether the file, links resolved, lies below `folder`.
bool lies_inside(fs::path const& file, fs::path const& folder) {
    std::error_code cause;
    fs::path top = os::resolved(folder.empty() ? fs::path(".") : folder, cause);
    fs::path real = cause ? fs::path() : os::resolved(file, cause);
    auto [of_top, of_real] = std::mismatch(top.begin(), top.end(), real.begin(), real.end());
    return !cause && of_top == top.end() && of_real != real.end();
}

} // namespace

Result<fs::path> find_inside(NamedFile const& file) {
    std::string const inside_hint = fmt::format("name a file of the workspace: \"{}\"", file.example);
    fs::path path = os::to_path(file.name.value);
    if (!stays_inside(path)) {
        return fault(Code::file_outside, file, "{} leads out of the workspace", inside_hint);
    }
    path = file.folder / path;
    std::error_code cause;
    fs::file_status status = fs::status(path, cause);
    if (!fs::exists(status)) {
        return fault(Code::file_not_found, file, "there is no file {}", inside_hint);
    }
    if (!lies_inside(path, file.folder)) {
        return fault(Code::file_outside, file, "{} leads out of the workspace by a link", inside_hint);
    }
    if (fs::is_directory(status)) {
        return fault(Code::bad_value, file, "{} is a folder, not a file", inside_hint);
    }
    if (!fs::is_regular_file(status)) {
        return fault(
            Code::bad_value, file, "{} is a pipe or a device, which would be waited for", inside_hint
        );
    }
    return path;
}

Result<std::string> read_inside(NamedFile const& file, std::size_t most, std::string const& too_large_hint) {
    return find_inside(file).and_then([&](fs::path const& path) -> Result<std::string> {
        Result<std::string> bytes = os::read_file(path, most);
        if (bytes) {
            return bytes;
        }
        Code code = bytes.error().front().code;
        if (code == Code::file_too_large) {
            std::string message = fmt::format("\"{}\" has more than {} bytes", file.name.value, most);
            return failure(error(code, file.name.span, std::move(message), {too_large_hint}));
        }
        return fault(code, file, "{} cannot be read", "give yourself the right to read it");
    });
}

} // namespace brief::app
