#pragma once

/// A campaign, written as a bundle: for machines that may make its files and must not hold its library.

#include "app/batch/campaign.hpp"

#include <filesystem>

namespace brief::app {

/// Writes what the items of `campaign` are made from to the new folder `to`: the definitions without
/// comments, of each edition the view and the recipients as it needs them, pictures without what cannot be
/// seen in them, the workspace's own layouts, styles and fonts. The list of files comes last, so where it is,
/// all is there. The texts are searched for what is withheld before anything is written: Code::leak_found.
/// Code::file_exists where something is in the folder.
Result<void> export_views(
    OpenCampaign& campaign,
    std::string const& file_name,
    std::filesystem::path const& to,
    Sources const& sources
);

} // namespace brief::app
