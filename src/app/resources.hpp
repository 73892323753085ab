#pragma once

/// The data that comes with the program: layouts, labels, hyphenation patterns, fonts.

#include "base/result.hpp"
#include "model/fonts.hpp"
#include "model/labels.hpp"
#include "model/stylesheet.hpp"
#include "text/font.hpp"
#include "text/hyphenation.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace brief::app {

/// The layout files in a folder; none where `folder` is empty.
Result<std::vector<FileId>> layout_files_in(std::filesystem::path const& folder, Sources& sources);

/// Where the program's data lies: in share/briefwright beside its bin folder, or in the folders of its source
/// tree.
class Resources {
public:
    /// Looks from the program's own place, never at the current folder. Code::data_missing when nothing is
    /// found.
    static Result<Resources> find();

    std::filesystem::path const& folder() const { return folder_; }

    /// The program's layout files.
    Result<std::vector<FileId>> layout_files(Sources& sources) const;

    /// The catalogue for a language: that of the whole tag, else of the tag without its last part, and so on.
    /// Code::data_missing.
    Result<model::Labels> labels(Sources& sources, std::string const& language) const;

    /// The patterns of a language, read when asked for, found as `labels` are; none when there are none for
    /// it.
    text::Hyphenator hyphenator(std::string const& language) const;

    /// The faces that fonts.toml lists.
    Result<std::vector<model::FontEntry>> font_entries(Sources& sources) const;

    /// The faces that fonts/system.toml has looked for on the machine.
    Result<model::SystemFonts> system_fonts(Sources& sources) const;

    /// These faces with the bytes of their files, each of which is read once. Code::font_file_missing.
    Result<text::FontSet> fonts(std::span<model::FontEntry const> entries) const;

private:
    explicit Resources(std::filesystem::path folder);

    Result<SharedBytes> font_bytes(std::filesystem::path const& path) const;

    std::filesystem::path folder_;
    std::shared_ptr<std::map<std::filesystem::path, SharedBytes>> fonts_read_;
};

} // namespace brief::app
