#pragma once

/// Files of a campaign that were made where no library is, looked through where it is.

#include "app/batch/campaign.hpp"
#include "app/batch/folder.hpp"

#include <filesystem>
#include <vector>

namespace brief::app {

/// Opens a campaign where its library is. Code::parts_unsearched for that of a bundle, which does not know
/// what is withheld; the codes of `open_campaign`.
Result<OpenCampaign>
open_with_library(std::filesystem::path const& path, Resources const& resources, Sources& sources);

/// A fault of searching with the definitions of a bundle at `path`.
Diagnostic no_library(std::filesystem::path const& path);

/// The records of `parts`, as they would be had the items been made here: an item whose words are not true
/// has failed, warnings of truth come first. `plan` is that of the parts: Code::plan_differs where the
/// campaign has another by now. Where a file holds what is withheld, names another recipient, does not
/// conform or is not what the campaign writes, all is refused: Code::leak_found, Code::not_conforming,
/// Code::pdf_damaged, Code::manifest_differs.
Result<Records> search_parts(
    OpenCampaign& campaign,
    Sources const& sources,
    std::vector<CampaignFolder> const& parts,
    batch::Plan const& plan,
    Records records
);

} // namespace brief::app
