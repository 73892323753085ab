#pragma once

/// One recipient's files, in memory.

#include "app/batch/campaign.hpp"
#include "batch/journal.hpp"

#include <cstddef>
#include <string>

namespace brief::app {

struct MadeItem {
    std::string pdf;
    std::string draft;
    std::string picture; ///< of the first page, PNG
    batch::Addressed addressed;
    Diagnostics warnings;
};

/// Makes the files of the item at `place` of the plan, through every check that a single brief goes through:
/// of truth, of conformance, and for what is withheld. Besides, no other recipient stands in them:
/// Code::leak_found. Code::mail_too_large; the codes of a build, of templates and of mail.
Result<MadeItem> make_item(OpenCampaign& campaign, std::size_t place, Sources const& sources);

} // namespace brief::app
