#pragma once

/// One language of a campaign, with everything that is the same for all who get it.

#include "app/batch/recipients.hpp"
#include "app/generate.hpp"
#include "app/leak_gate.hpp"
#include "app/merge_fields.hpp"
#include "batch/fields.hpp"
#include "batch/plan.hpp"
#include "merge/template.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace brief::app {

struct Edition {
    Edition(Job made, Resources const& resources) : job(std::move(made)), press(job, resources), gate(job) {}

    Edition(Edition const&) = delete;
    Edition& operator=(Edition const&) = delete;

    Job job;
    Press press;
    LeakGate gate;
    std::string language;       ///< under which the campaign has it, BCP 47
    std::set<std::string> tags; ///< that its texts ask for
    std::optional<BriefingTemplates> brief;
    std::optional<merge::Template> subject;
    std::optional<merge::Template> text;
    std::optional<merge::Template> salutation; ///< for those whose record has none
    std::optional<merge::Template> closing;
    std::string digest; ///< of everything but the recipient
    batch::EditionPlan plan;
    std::string as_of; ///< the date of its facts, as it prints it
};

/// What an edition is made of.
struct EditionParts {
    model::Campaign const& campaign;
    std::filesystem::path const& folder; ///< of the campaign's file
    OpenWorkspace const& workspace;
    Resources const& resources;
    std::vector<Addressee> const& addressees; ///< of all editions
    view::Stored const* view = nullptr;       ///< of a bundle, instead of one of the workspace's records
};

/// A recipient as the edition needs them and its audience may see them; nothing where they are withheld as a
/// whole.
std::optional<model::Recipient> as_seen(model::Recipient const& recipient, Edition const& edition);

/// Reads the edition in `language`; `recipient` is any of those who get it. The faults of `prepare`, of
/// templates and of the definition against the workspace's policy; Code::bad_value where the definition is in
/// another language. Fields are not checked yet.
Result<std::unique_ptr<Edition>> open_edition(
    EditionParts const& parts, std::string const& language, std::string const& recipient, Sources& sources
);

/// Faults of fields that are not among `known`, in any text of the edition.
Diagnostics check_fields(Edition const& edition, merge::Fields const& known, Sources const& sources);

} // namespace brief::app
