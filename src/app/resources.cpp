#include "app/resources.hpp"

#include "app/limits.hpp"
#include "base/ascii.hpp"
#include "base/language_tag.hpp"
#include "base/suggest.hpp"
#include "load/load.hpp"
#include "os/file.hpp"
#include "os/mapping.hpp"
#include "os/path.hpp"
#include "os/process.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace brief::app {

namespace fs = std::filesystem;

namespace {

bool holds_data(fs::path const& folder) {
    std::error_code ignored;
    return fs::exists(folder / "layouts" / "base.toml", ignored) &&
           fs::exists(folder / "fonts" / "fonts.toml", ignored);
}

Result<FileId> add(Sources& sources, fs::path const& path) {
    Result<std::string> text = os::read_file(path, largest_text_file);
    if (!text) {
        return failure(std::move(text.error()));
    }
    return sources.add(os::to_utf8(path), std::move(*text));
}

} // namespace

Resources::Resources(fs::path folder) :
    folder_(std::move(folder)), fonts_read_(std::make_shared<std::map<fs::path, SharedBytes>>()) {}

Result<SharedBytes> Resources::font_bytes(fs::path const& path) const {
    auto known = fonts_read_->find(path);
    if (known == fonts_read_->end()) {
        Result<SharedBytes> bytes = os::map_file(path, largest_font_file);
        if (!bytes) {
            return failure(std::move(bytes.error()));
        }
        known = fonts_read_->emplace(path, std::move(*bytes)).first;
    }
    return known->second;
}

Result<Resources> Resources::find() {
    Result<fs::path> program = os::program_path();
    if (!program) {
        return failure(std::move(program.error()));
    }
    fs::path folder = program->parent_path();
    // An installed tree has them in ../share/briefwright, a build tree two folders above the program.
    constexpr int levels = 4;
    for (int level = 0; level < levels && !folder.empty(); ++level) {
        for (fs::path const& candidate : {folder / "share" / "briefwright", folder}) {
            if (holds_data(candidate)) {
                return Resources(candidate);
            }
        }
        folder = folder.parent_path();
    }
    return failure(file_error(
        Code::data_missing,
        os::to_utf8(program->parent_path()),
        "the program's layouts and fonts are not beside it",
        {"install the program again; it looks for share/briefwright beside its own folder"}
    ));
}

Result<std::vector<FileId>> layout_files_in(fs::path const& folder, Sources& sources) {
    std::vector<FileId> files;
    if (folder.empty()) {
        return files;
    }
    Result<std::vector<fs::path>> listed = os::list_files(folder);
    if (!listed) {
        return failure(std::move(listed.error()));
    }
    for (fs::path const& path : *listed) {
        // Folders below hold labels and patterns.
        if (path.extension() != ".toml" || path.parent_path() != folder) {
            continue;
        }
        Result<FileId> file = add(sources, path);
        if (!file) {
            return failure(std::move(file.error()));
        }
        files.push_back(*file);
    }
    return files;
}

Result<std::vector<FileId>> Resources::layout_files(Sources& sources) const {
    return layout_files_in(folder_ / "layouts", sources);
}

Result<model::Labels> Resources::labels(Sources& sources, std::string const& language) const {
    for (std::string const& tag : lookup_order(language)) {
        fs::path path = folder_ / "layouts" / "labels" / os::to_path(tag + ".toml");
        std::error_code ignored;
        if (!fs::exists(path, ignored)) {
            continue;
        }
        Result<FileId> file = add(sources, path);
        if (!file) {
            return failure(std::move(file.error()));
        }
        return load::labels(sources, *file);
    }
    return failure(file_error(
        Code::data_missing,
        os::to_utf8(folder_ / "layouts" / "labels"),
        fmt::format("there are no labels for the language \"{}\"", language),
        {"choose a language that has a file there, or write one after en.toml"}
    ));
}

text::Hyphenator Resources::hyphenator(std::string const& language) const {
    std::vector<std::string> names = lookup_order(lower_ascii(language));
    if (!names.empty() && names.back() == "en") {
        names.back() = "en-gb"; // what is not of America divides as in Britain
    }
    for (std::string const& name : names) {
        fs::path base = folder_ / "layouts" / "hyphenation" / os::to_path(name);
        fs::path patterns = base;
        patterns += ".pat.txt";
        std::error_code ignored;
        if (!fs::exists(patterns, ignored)) {
            continue;
        }
        fs::path exceptions = base;
        exceptions += ".hyp.txt";
        Result<std::string> pattern_text = os::read_file(patterns, largest_text_file);
        Result<std::string> exception_text = os::read_file(exceptions, largest_text_file);
        return {pattern_text.value_or(""), exception_text.value_or("")};
    }
    return {};
}

Result<std::vector<model::FontEntry>> Resources::font_entries(Sources& sources) const {
    Result<FileId> file = add(sources, folder_ / "fonts" / "fonts.toml");
    if (!file) {
        return failure(std::move(file.error()));
    }
    return load::fonts(sources, *file);
}

Result<model::SystemFonts> Resources::system_fonts(Sources& sources) const {
    Result<FileId> file = add(sources, folder_ / "fonts" / "system.toml");
    if (!file) {
        return failure(std::move(file.error()));
    }
    return load::system_fonts(sources, *file);
}

Result<text::FontSet> Resources::fonts(std::span<model::FontEntry const> entries) const {
    text::FontSet fonts;
    Diagnostics faults;
    for (model::FontEntry const& entry : entries) {
        fs::path path = folder_ / "fonts" / os::to_path(entry.file.value);
        Result<SharedBytes> bytes = font_bytes(path);
        if (!bytes) {
            faults.push_back(file_error(
                Code::font_file_missing,
                os::to_utf8(path),
                fmt::format(
                    "the font file of \"{}\", weight {}, cannot be read", entry.family.value, entry.weight
                ),
                {"install the program again, or put the file back; fonts/SHA256SUMS lists all of them"}
            ));
            continue;
        }
        text::Font font;
        font.family = entry.family.value;
        font.weight = static_cast<int>(entry.weight);
        font.italic = entry.italic;
        font.size_factor = entry.size_factor;
        font.leading_factor = entry.leading_factor;
        for (model::Text const& language : entry.languages) {
            font.languages.push_back(language.value);
        }
        font.file = os::to_utf8(path);
        font.bytes = std::move(*bytes);
        fonts.add(std::move(font));
    }
    if (!faults.empty()) {
        return failure(std::move(faults));
    }
    return fonts;
}

} // namespace brief::app
