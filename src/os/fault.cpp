#include "os/fault.hpp"

#include "os/path.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace brief::os {

namespace {

struct Reason {
    std::errc condition;
    std::string_view text;
};

constexpr std::array reasons{
    Reason{std::errc::permission_denied, "permission denied"},
    Reason{std::errc::operation_not_permitted, "permission denied"},
    Reason{std::errc::read_only_file_system, "the file system is read-only"},
    Reason{std::errc::no_such_file_or_directory, "it does not exist"},
    Reason{std::errc::not_a_directory, "a part of the path is no folder"},
    Reason{std::errc::is_a_directory, "it is a folder"},
    Reason{std::errc::filename_too_long, "the name is too long"},
    Reason{std::errc::file_too_large, "the file would be larger than the system allows"},
    Reason{std::errc::too_many_symbolic_link_levels, "its links lead in a circle"},
    Reason{std::errc::too_many_files_open, "too many files are open"},
    Reason{std::errc::device_or_resource_busy, "it is in use"},
    Reason{std::errc::text_file_busy, "it is in use"},
    Reason{std::errc::file_exists, "something else has that name"},
    Reason{std::errc::no_such_device_or_address, "nothing reads from the other end"},
    Reason{std::errc::broken_pipe, "nothing reads from the other end"},
    Reason{std::errc::not_supported, "it is no regular file"},
    Reason{std::errc::io_error, "the device reports an error"},
};

// Not cause.message(): that speaks the language of the machine, and on Windows in its code page.
std::string reason(std::error_code cause) {
    for (auto const& [condition, text] : reasons) {
        if (cause == condition) {
            return std::string(text);
        }
    }
    return fmt::format("the system reports error {}", cause.value());
}

bool is_full(std::error_code cause) {
    return cause == std::errc::no_space_on_device;
}

} // namespace

Diagnostic read_fault(std::filesystem::path const& path, std::error_code cause) {
    std::string name = to_utf8(path);
    if (cause == std::errc::no_such_file_or_directory) {
        return file_error(Code::file_not_found, name, fmt::format("\"{}\" does not exist", name));
    }
    return file_error(
        Code::not_readable,
        name,
        fmt::format("\"{}\" cannot be read: {}", name, reason(cause)),
        {"check that it is a file you may read"}
    );
}

Diagnostic write_fault(std::filesystem::path const& path, std::error_code cause) {
    std::string name = to_utf8(path);
    std::string folder = to_utf8(path.has_parent_path() ? path.parent_path() : ".");
    if (is_full(cause)) {
        return file_error(
            Code::disk_full,
            name,
            fmt::format("no room for \"{}\" in folder \"{}\"", name, folder),
            {"free some space, or write to another folder with -o"}
        );
    }
    bool missing = cause == std::errc::no_such_file_or_directory;
    if (cause == std::errc::device_or_resource_busy) {
        return file_error(
            Code::not_writable,
            name,
            fmt::format("\"{}\" cannot be replaced: another program has it open", name),
            {"close it there, or write to another file with -o; the older file is as it was"}
        );
    }
    return file_error(
        Code::not_writable,
        name,
        missing ? fmt::format("\"{}\" cannot be written: folder \"{}\" does not exist", name, folder)
                : fmt::format("\"{}\" cannot be written in folder \"{}\": {}", name, folder, reason(cause)),
        {missing ? "make the folder first" : "choose another folder with -o, or allow writing to this one"}
    );
}

Diagnostic in_use_fault(std::filesystem::path const& folder) {
    std::string name = to_utf8(folder);
    return file_error(
        Code::folder_in_use,
        name,
        fmt::format("another run writes to folder \"{}\"", name),
        {"wait until it ends, or write to another folder with -o"}
    );
}

Diagnostic print_fault(std::error_code cause) {
    if (is_full(cause)) {
        return file_error(Code::disk_full, "", "no room for the output", {"free some space"});
    }
    return file_error(Code::not_writable, "", fmt::format("the output cannot be written: {}", reason(cause)));
}

} // namespace brief::os
