#pragma once

/// The command line of the commands for campaigns, and what several commands share.

#include "app/options.hpp"

#include <string>

// NOLINTNEXTLINE(readability-identifier-naming): the name is the library's
namespace CLI {
class App;
class Option;
} // namespace CLI

namespace brief::app {

/// Options of these commands; the parser fills those of the one that is named.
struct CampaignParsed {
    BatchOptions batch;
    PlanOptions plan;
    MergeOptions merge;
    std::string batch_report = "text";
    std::string merge_report = "text";

    /// Takes over what the parser knows as words.
    void settle();
};

void add_campaign_commands(CLI::App& app, CampaignParsed& parsed);

/// An option that asks for one JSON document: text or json.
CLI::Option* add_format(CLI::App& command, std::string const& name, std::string& value);

} // namespace brief::app
