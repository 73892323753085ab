#include "app/workspace.hpp"

#include "app/limits.hpp"
#include "app/texts.hpp"
#include "load/load.hpp"
#include "os/file.hpp"
#include "os/path.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::app {

namespace fs = std::filesystem;

namespace {

constexpr char const* settings_file = "briefwright.toml";

/// The nearest folder at or above `inside` with a settings file.
Result<fs::path> find_folder(fs::path const& inside) {
    std::error_code ignored;
    fs::path folder = fs::is_directory(inside, ignored) ? inside : inside.parent_path();
    // As the user wrote it as long as that will do, since messages name files by it.
    for (bool absolute : {false, true}) {
        fs::path start = absolute ? fs::absolute(folder.empty() ? fs::path(".") : folder, ignored) : folder;
        for (fs::path candidate = start;; candidate = candidate.parent_path()) {
            if (fs::exists(candidate / settings_file, ignored)) {
                return candidate;
            }
            if (candidate.empty() || candidate == candidate.parent_path()) {
                break;
            }
        }
    }
    return failure(file_error(
        Code::no_workspace,
        os::to_utf8(inside),
        fmt::format("there is no {} in this folder or above it", settings_file),
        {fmt::format(
            "a workspace has a file {} at its top; briefings/ of the program's sources is one", settings_file
        )}
    ));
}

Result<std::vector<FileId>> add_records(Sources& sources, fs::path const& folder) {
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored)) {
        return failure(file_error(
            Code::file_not_found,
            os::to_utf8(folder),
            "the workspace has no folder of records",
            {"make it, or name another as \"library\" in briefwright.toml"}
        ));
    }
    Result<std::vector<fs::path>> paths = os::list_files(folder);
    if (!paths) {
        return failure(std::move(paths.error()));
    }
    std::vector<FileId> files;
    Diagnostics faults;
    for (fs::path const& path : *paths) {
        if (path.extension() != ".toml") {
            continue;
        }
        Result<FileId> file = add_file(sources, path);
        if (file) {
            files.push_back(*file);
        } else {
            append(faults, std::move(file.error()));
        }
    }
    if (!faults.empty()) {
        return failure(std::move(faults));
    }
    return files;
}

} // namespace

fs::path OpenWorkspace::layouts() const {
    return settings.layouts.empty() ? fs::path() : folder / os::to_path(settings.layouts);
}

Result<FileId> add_file(Sources& sources, fs::path const& path) {
    Result<std::string> text = os::read_file(path, largest_text_file);
    if (!text) {
        return failure(std::move(text.error()));
    }
    return sources.add(os::to_utf8(path), std::move(*text));
}

Result<OpenWorkspace> open_workspace(fs::path const& inside, Sources& sources) {
    Result<fs::path> folder = find_folder(inside);
    if (!folder) {
        return failure(std::move(folder.error()));
    }
    OpenWorkspace workspace;
    workspace.folder = *folder;
    Result<FileId> settings = add_file(sources, *folder / settings_file);
    if (!settings) {
        return failure(std::move(settings.error()));
    }
    Result<model::Workspace> read = load::workspace(sources, *settings);
    if (!read) {
        return failure(std::move(read.error()));
    }
    workspace.settings = std::move(*read);
    Result<std::vector<FileId>> records =
        add_records(sources, *folder / os::to_path(workspace.settings.library));
    if (!records) {
        return failure(std::move(records.error()));
    }
    Result<Warned<model::Library>> library = load::library(sources, *records);
    if (!library) {
        return failure(std::move(library.error()));
    }
    Result<truth::Texts> texts = read_texts(library->value, workspace.folder);
    if (!texts) {
        return failure(std::move(texts.error()));
    }
    workspace.verdicts = Sealed(truth::verdicts(library->value, *texts));
    workspace.texts = Sealed(std::move(*texts));
    workspace.library = Sealed(std::move(library->value));
    workspace.warnings = std::move(library->warnings);
    return workspace;
}

Result<std::vector<fs::path>> definition_files(OpenWorkspace const& workspace) {
    Result<std::vector<fs::path>> listed =
        os::list_files(workspace.folder.empty() ? fs::path(".") : workspace.folder);
    if (!listed) {
        return failure(std::move(listed.error()));
    }
    std::vector<fs::path> definitions;
    for (fs::path const& path : *listed) {
        bool at_top = fs::path(path)
                          .lexically_relative(workspace.folder.empty() ? fs::path(".") : workspace.folder)
                          .parent_path()
                          .empty();
        if (at_top && path.extension() == ".toml" && path.filename() != settings_file) {
            definitions.push_back(workspace.folder.empty() ? path.lexically_normal() : path);
        }
    }
    return definitions;
}

} // namespace brief::app
