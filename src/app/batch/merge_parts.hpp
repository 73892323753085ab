#pragma once

/// Parts of a campaign that were made apart, put together.

#include "app/batch/folder.hpp"
#include "batch/plan.hpp"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace brief::app {

/// The plan and the records of folders that each hold some of a campaign's items. Their order, and one that
/// is named twice, change nothing. Code::plan_differs where they have other plans, or files of one item that
/// differ; Code::parts_incomplete where an item is in none of them; Code::manifest_differs where a file is
/// not as it was written.
Result<std::pair<batch::Plan, Records>> read_parts(std::vector<CampaignFolder> const& parts);

/// Copies the files of records into `to` from wherever they are.
Result<void>
copy_files(std::vector<CampaignFolder> const& parts, CampaignFolder const& to, Records const& records);

} // namespace brief::app
