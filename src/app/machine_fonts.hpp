#pragma once

/// Faces that do not come with the program: found on the machine by the names of their files.

#include "base/result.hpp"
#include "model/briefing.hpp"
#include "model/fonts.hpp"
#include "text/font.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace brief::app {

/// The folders to look through, in order: those of the workspace, then those of the machine that
/// fonts/system.toml names. Some may not exist.
std::vector<std::filesystem::path> font_folders(
    model::SystemFonts const& known,
    model::FontFolders const& settings,
    std::filesystem::path const& workspace
);

/// The font files below some folders. Nothing is looked at before the first question.
class MachineFonts {
public:
    explicit MachineFonts(std::vector<std::filesystem::path> folders) : folders_(std::move(folders)) {}

    /// The face with the bytes of the first of its files that is there and will do: whose outlines do not
    /// vary, and of which a part may be embedded.
    std::optional<text::Font> find(model::SystemFace const& face);

private:
    void list();
    SharedBytes bytes_of(std::filesystem::path const& path);

    std::vector<std::filesystem::path> folders_;
    std::optional<std::map<std::string, std::filesystem::path>> files_; ///< by name
    std::map<std::filesystem::path, SharedBytes> read_;
};

} // namespace brief::app
