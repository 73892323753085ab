#pragma once

/// The files of a campaign as a whole, once each of its items was made or failed.

#include "app/batch/folder.hpp"
#include "app/terminal.hpp"
#include "batch/plan.hpp"

#include <string>
#include <vector>

namespace brief::app {

/// The records in the order of the plan.
std::vector<batch::Record> in_order(batch::Plan const& plan, Records records);

/// Writes `drafts.mbox`, `review.html`, `review.csv`, `SHA256SUMS` and, last, `manifest.json`. There is a
/// record for each item of the plan.
Result<void> finish_folder(
    CampaignFolder const& folder, batch::Plan const& plan, std::vector<batch::Record> const& records
);

/// How a run is told.
struct Telling {
    std::string junit; ///< a file; empty: none
    bool json = false;
};

/// Tells what became of the items: the messages, each once, then counts, or one JSON document; and the report
/// as JUnit XML. Returns the exit code that the gravest fault calls for.
int tell(
    batch::Plan const& plan,
    std::vector<batch::Record> const& records,
    Telling const& how,
    CampaignFolder const& folder,
    Terminal& terminal
);

} // namespace brief::app
