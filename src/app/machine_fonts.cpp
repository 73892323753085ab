#include "app/machine_fonts.hpp"

#include "app/limits.hpp"
#include "os/file.hpp"
#include "os/mapping.hpp"
#include "os/path.hpp"
#include "os/process.hpp"
#include "text/face.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace brief::app {

namespace fs = std::filesystem;

namespace {

/// The folder that `written` stands for; nothing where its variable is not set.
std::optional<fs::path> folder_named(std::string_view written) {
    if (!written.starts_with('~') && !written.starts_with('$')) {
        return os::to_path(written);
    }
    std::size_t const slash = std::min(written.find('/'), written.size());
    std::string const variable(written.starts_with('~') ? "HOME" : written.substr(1, slash - 1));
    std::optional<std::string> const value = os::environment(variable);
    if (!value || value->empty()) {
        return std::nullopt;
    }
    std::string_view const rest = written.substr(std::min(slash + 1, written.size()));
    return os::to_path(*value) / os::to_path(rest);
}

} // namespace

std::vector<fs::path>
font_folders(model::SystemFonts const& known, model::FontFolders const& settings, fs::path const& workspace) {
    std::vector<fs::path> folders;
    folders.reserve(settings.folders.size() + known.folders.size());
    for (model::Text const& folder : settings.folders) {
        folders.push_back(workspace / os::to_path(folder.value));
    }
    for (model::Text const& folder : known.folders) {
        if (std::optional<fs::path> found = folder_named(folder.value); found && settings.machine) {
            folders.push_back(std::move(*found));
        }
    }
    return folders;
}

void MachineFonts::list() {
    files_.emplace();
    for (fs::path const& folder : folders_) {
        // A folder that is not there, or cannot be read, has no fonts.
        for (fs::path& path : os::list_files(folder).value_or(std::vector<fs::path>{})) {
            std::string name = os::to_utf8(path.filename());
            files_->emplace(std::move(name), std::move(path)); // the first of a name is kept
        }
    }
}

SharedBytes MachineFonts::bytes_of(fs::path const& path) {
    auto [known, fresh] = read_.try_emplace(path);
    if (fresh) {
        if (Result<SharedBytes> bytes = os::map_file(path, largest_font_file)) {
            known->second = std::move(*bytes);
        }
    }
    return known->second;
}

std::optional<text::Font> MachineFonts::find(model::SystemFace const& face) {
    if (!files_) {
        list();
    }
    for (model::Text const& written : face.files) {
        std::string_view const all = written.value;
        std::size_t const mark = std::min(all.find('#'), all.size());
        auto file = files_->find(std::string(all.substr(0, mark)));
        if (file == files_->end()) {
            continue;
        }
        SharedBytes bytes = bytes_of(file->second);
        std::string_view const name = all.substr(std::min(mark + 1, all.size()));
        std::optional<std::uint32_t> const index =
            bytes == nullptr ? std::nullopt : text::find_face(*bytes, name);
        if (!index) {
            continue;
        }
        text::Font font;
        font.family = face.family.value;
        font.weight = static_cast<int>(face.weight);
        font.file = os::to_utf8(file->second);
        font.bytes = std::move(bytes);
        font.size_factor = face.size_factor;
        font.leading_factor = face.leading_factor;
        font.index = *index;
        font.region = face.script.value;
        return font;
    }
    return std::nullopt;
}

} // namespace brief::app
