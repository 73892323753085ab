#pragma once

/// One recipient's files, in memory.

#include "app/batch/campaign.hpp"
#include "batch/journal.hpp"

#include <cstddef>
#include <string>
#include <string_view>

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

/// What was found out about an item's files that were made elsewhere.
struct CheckedItem {
    Diagnostics warnings; ///< of truth, as `make_item` has them first
    Diagnostics faults;   ///< for which the item would not have been made
    Diagnostics breaches; ///< of the files: they must not be published, nor anything with them
};

/// Checks the files of the item at `place`, where the library is: that its words are true; that the PDF
/// conforms and has nothing in it that is withheld, nor another recipient; that the draft is byte for byte
/// the one that the campaign makes of this PDF. Breaches: Code::leak_found, Code::not_conforming,
/// Code::pdf_damaged, Code::manifest_differs.
CheckedItem check_item(
    OpenCampaign& campaign, std::size_t place, Sources const& sources, std::string pdf, std::string_view draft
);

} // namespace brief::app
