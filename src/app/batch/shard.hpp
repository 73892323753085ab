#pragma once

/// One process makes its part of a campaign, item by item.

#include "app/batch/campaign.hpp"
#include "app/batch/folder.hpp"
#include "batch/plan.hpp"

#include <functional>
#include <set>
#include <string>

namespace brief::app {

/// What a process is to make.
struct ShardTask {
    CampaignFolder const& folder;
    batch::Shard shard;
    std::set<std::string> const& kept; ///< ids of items that need not be made
    std::function<void()> on_item;     ///< called as each item ends
};

/// Makes the items of the shard that are not kept, publishes the files of each as it is ready, and writes
/// down in the journal of the shard what became of it. An item with a fault fails alone. Fails where the
/// machine is at fault (a full disk): then nothing more is begun. Returns the exit code of an interruption
/// that stopped it before the end; 0: none did.
Result<int> run_shard(OpenCampaign& campaign, ShardTask const& task, Sources const& sources);

} // namespace brief::app
