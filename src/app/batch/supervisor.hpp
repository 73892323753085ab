#pragma once

/// Several processes for one campaign on one machine, each of which makes a part.

#include "app/batch/folder.hpp"
#include "batch/plan.hpp"

#include <cstddef>
#include <string>

namespace brief::app {

struct Supervision {
    CampaignFolder const& folder;
    batch::Plan const& plan;
    std::string const& campaign; ///< path of its definition
    std::size_t jobs = 2;
    std::size_t kept = 0; ///< items that are there already
    bool silent = false;
};

/// Starts this program once for each part, shows how far they are and waits for all. A process that crashes
/// is started again behind the item that it was at; the second time the item fails: Code::item_lost. Returns
/// the exit code of an interruption or of a fault of the machine that stopped the whole; 0: every item has
/// its record.
Result<int> supervise(Supervision const& task);

} // namespace brief::app
