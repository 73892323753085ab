#pragma once

/// A campaign, read and checked: whom it writes to, in which editions, and what it is going to make.

#include "app/batch/bundle.hpp"
#include "app/batch/edition.hpp"
#include "app/batch/recipients.hpp"
#include "app/resources.hpp"
#include "app/workspace.hpp"
#include "base/sealed.hpp"
#include "batch/plan.hpp"
#include "batch/strangers.hpp"
#include "merge/template.hpp"
#include "truth/names.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace brief::app {

struct OpenCampaign {
    model::Campaign definition;
    std::filesystem::path folder; ///< of its file
    OpenWorkspace workspace;
    std::vector<Addressee> addressees;                        ///< by id, as the items of the plan
    std::map<std::string, std::unique_ptr<Edition>> editions; ///< by language
    std::set<std::string> tags;                               ///< of all addressees
    std::optional<OpenBundle> bundle; ///< where it came from one: then there is no library
    std::optional<merge::Template> file_name;
    std::optional<merge::Template> attachment_name;
    batch::Plan plan;
    std::optional<batch::Strangers> strangers;
    std::optional<Sealed<truth::NameIndex>> names; ///< of the library and of all recipients
    Diagnostics warnings;

    Edition& edition_of(batch::Item const& item) const { return *editions.at(item.language); }
};

/// Reads the campaign at `path`, or the bundle whose campaign it is, and plans it. Every fault of its
/// recipients, texts and names comes back at once, before anything is made: Code::missing_edition,
/// Code::file_name_taken, Code::file_name_unfit, Code::template_field, Code::selected_withheld, those of
/// `read_recipients` and `open_edition`, and the errors of the records. Of a bundle: Code::manifest_differs,
/// Code::plan_differs; whether what it tells is true was checked before it was written.
Result<OpenCampaign>
open_campaign(std::filesystem::path const& path, Resources const& resources, Sources& sources);

/// A recipient as their edition sees them, with the salutation and closing they get, and their fields.
struct Prepared {
    model::Recipient recipient;
    merge::Fields fields;
};

/// Code::template_field; Code::selected_withheld of one whom the audience of the edition may not know of.
Result<Prepared> prepare_recipient(
    OpenCampaign const& campaign, Addressee const& addressee, Edition const& edition, Sources const& sources
);

} // namespace brief::app
