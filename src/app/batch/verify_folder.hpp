#pragma once

/// A campaign's folder against its manifest.

#include "app/batch/campaign.hpp"
#include "base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>

namespace brief::app {

/// What was found to be as it should.
struct VerifiedFolder {
    std::size_t items = 0;
    std::size_t files = 0;               ///< as the manifest says, byte for byte
    std::size_t pdfs = 0;                ///< that conform
    std::size_t failed = 0;              ///< items that could not be made
    std::optional<std::size_t> searched; ///< files that were looked through for what is withheld
    Diagnostics faults;
};

/// Checks every file that the manifest of the folder at `path` names, and that there is no other:
/// Code::manifest_differs; and each PDF as a single one is checked. Fails where there is no manifest: the
/// campaign did not end.
Result<VerifiedFolder> verify_folder(std::filesystem::path const& path);

/// The same, and looks through every PDF, mail and review file for what is withheld from its readers, as
/// `campaign` knows it now: Code::leak_found. That the mails are those of the campaign is checked as long as
/// it has the plan by which they were made: else Code::plan_differs.
Result<VerifiedFolder>
verify_folder(std::filesystem::path const& path, OpenCampaign& campaign, Sources const& sources);

} // namespace brief::app
