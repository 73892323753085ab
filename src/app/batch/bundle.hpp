#pragma once

/// A bundle, read: a campaign on a machine that has views of the records and no library.

#include "app/batch/recipients.hpp"
#include "batch/bundle.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace brief::app {

inline constexpr char const* views_folder = "views";

struct OpenBundle {
    batch::Bundle head;
    std::map<std::string, batch::EditionView> views; ///< by language
};

/// The bundle at `folder`; nothing where there is none. Every file of it is as it was written, or else:
/// Code::manifest_differs. Code::exchange_syntax.
Result<std::optional<OpenBundle>> open_bundle(std::filesystem::path const& folder, Sources& sources);

/// Takes its recipients out of it, by id, with the conditions that hold for each.
std::vector<Addressee> take_addressees(OpenBundle& bundle);

/// The tags that its texts may ask for.
std::set<std::string> tags_of(OpenBundle const& bundle);

} // namespace brief::app
