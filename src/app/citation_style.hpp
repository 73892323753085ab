#pragma once

/// Citation styles and their languages, from the workspace, the program and the machine.

#include "app/resources.hpp"
#include "app/workspace.hpp"
#include "cite/cite.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace brief::app {

/// The style that stands for the program's own notes.
inline constexpr std::string_view house_style = "house";

/// Where styles and locales of CSL lie, in the order in which they are looked through.
struct CitationFolders {
    std::vector<std::filesystem::path> styles;
    std::vector<std::filesystem::path> locales;
};

/// The folders that `workspace` names (null: none), those of the program, those of the CSL project's
/// packages.
CitationFolders citation_folders(OpenWorkspace const* workspace, Resources const& resources);

/// The style `name`, a text of the user's: the name of its file without ".csl", or its id. A dependent style
/// is its parent. Its words are those of `language`: the locales of all folders lie on each other, the
/// workspace's over the program's over the machine's. Nothing for an empty name and for `house_style`.
///
/// Files are read when they are asked for, and become part of `sources` only when they are faulty.
/// Code::unknown_citation_style, Code::citation_style_syntax, Code::data_missing.
Result<std::optional<cite::CitationStyle>> read_citation_style(
    model::Text const& name, std::string const& language, CitationFolders const& folders, Sources& sources
);

/// Gives `style` the words of the languages of `cited`, where there is a locale for them.
/// Code::citation_style_syntax.
Result<void> add_item_locales(
    cite::CitationStyle& style,
    std::vector<model::Source> const& cited,
    CitationFolders const& folders,
    Sources& sources
);

} // namespace brief::app
