#pragma once

/// A workspace, read: its settings, its library, the definitions in it.

#include "base/result.hpp"
#include "base/sealed.hpp"
#include "model/briefing.hpp"
#include "model/library.hpp"
#include "truth/texts.hpp"
#include "truth/verdicts.hpp"

#include <filesystem>
#include <vector>

namespace brief::app {

struct OpenWorkspace {
    std::filesystem::path folder; ///< as its user would write it
    model::Workspace settings;
    Sealed<model::Library> library{model::Library{}}; ///< opened only to make views and to check
    Sealed<truth::Texts> texts{truth::Texts{}};       ///< of the statements
    /// What was found out about each quotation, once for all briefs.
    Sealed<std::vector<truth::QuotationVerdict>> verdicts{std::vector<truth::QuotationVerdict>{}};
    Diagnostics warnings;

    /// The folder of the workspace's own layouts; empty when it has none.
    std::filesystem::path layouts() const;
};

/// The workspace that `inside`, a file or folder, belongs to: the nearest folder above it with a
/// briefwright.toml. Every fault of the library comes back. Code::no_workspace.
Result<OpenWorkspace> open_workspace(std::filesystem::path const& inside, Sources& sources);

/// The briefing definitions of a workspace: the TOML files directly in its folder, but for briefwright.toml.
Result<std::vector<std::filesystem::path>> definition_files(OpenWorkspace const& workspace);

/// Reads a text file into `sources`.
Result<FileId> add_file(Sources& sources, std::filesystem::path const& path);

} // namespace brief::app
