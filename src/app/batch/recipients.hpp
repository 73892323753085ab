#pragma once

/// Whom a campaign writes to: those of the library and of its CSV file.

#include "app/workspace.hpp"
#include "base/result.hpp"
#include "model/campaign.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace brief::app {

/// One who is written to, and the conditions of the campaign that hold for them.
struct Addressee {
    model::Recipient recipient;
    std::set<std::string> conditions;
};

/// The recipients of a campaign whose file lies in `folder`, by id. All faults come at once, each where the
/// record or the row stands: Code::row_refused, Code::exchange_syntax, Code::duplicate_recipient,
/// Code::mail_address, Code::nothing_selected, those of queries and of files. Code::do_not_contact is a
/// warning for each who is left out by their own wish. Those of the file are added to the workspace's
/// library, so that the audience's view decides about them as about all.
Result<Warned<std::vector<Addressee>>> read_recipients(
    model::Campaign const& campaign,
    std::filesystem::path const& folder,
    OpenWorkspace& workspace,
    Sources& sources
);

} // namespace brief::app
