#pragma once

/// Whom a campaign writes to: those of the library and of its CSV file.

#include "app/workspace.hpp"
#include "base/result.hpp"
#include "model/campaign.hpp"

#include <cstddef>
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

/// A recipient of the workspace's library who is going to be written to.
struct Chosen {
    std::size_t place = 0; ///< among the recipients of the library
    std::set<std::string> conditions;
};

/// The recipients of a campaign whose file lies in `folder`, by id. All faults come at once, each where the
/// record or the row stands: Code::row_refused, Code::exchange_syntax, Code::duplicate_recipient,
/// Code::mail_address, Code::nothing_selected, those of queries and of files. Code::do_not_contact is a
/// warning for each who is left out by their own wish. Those of the file are added to the workspace's
/// library, so that records are checked with them.
Result<Warned<std::vector<Chosen>>> read_recipients(
    model::Campaign const& campaign,
    std::filesystem::path const& folder,
    OpenWorkspace& workspace,
    Sources& sources
);

/// Takes those who were chosen out of the workspace's library, in their order: of ten thousand there is room
/// for one copy.
std::vector<Addressee> take_addressees(OpenWorkspace& workspace, std::vector<Chosen> chosen);

} // namespace brief::app
