#include "app/campaign_command_line.hpp"

#include <CLI/CLI.hpp>

namespace brief::app {

namespace {

void add_batch(CLI::App& app, CampaignParsed& parsed) {
    CLI::App* command =
        app.add_subcommand("batch", "Make a PDF and a mail draft for each recipient of a campaign");
    BatchOptions& options = parsed.batch;
    command->add_option("campaign", options.campaign, "Campaign definition")
        ->required()
        ->type_name("CAMPAIGN");
    command->add_option("-o,--output", options.output, "Folder for all files")->required()->type_name("DIR");
    constexpr std::int64_t most_jobs = 256;
    command->add_option("--jobs", options.jobs, "Processes to share the work on this machine")
        ->check(CLI::Range(std::int64_t{1}, most_jobs).description(""))
        ->type_name("N")
        ->capture_default_str();
    command
        ->add_option(
            "--shard",
            options.shard,
            "Make part I of N, from 0; without it as a Slurm array or an indexed Kubernetes job says"
        )
        ->type_name("I/N");
    command->add_flag("--resume", options.resume, "Make only what is missing or has changed");
    command->add_flag("--dry-run", options.dry_run, "Check everything and list the items; write nothing");
    add_format(*command, "--report", parsed.batch_report);
    command->add_option("--junit", options.junit, "Also a report as JUnit XML in this file")
        ->type_name("FILE");
    command->add_flag("--child", options.child)->group(""); // started by this program
    command->footer("Nothing is sent. Open review.html in the folder first.\n\n"
                    "Example: briefwright batch briefings/campaigns/sample.toml -o out/sample --jobs 2");
}

void add_plan(CLI::App& app, CampaignParsed& parsed) {
    CLI::App* command = app.add_subcommand("plan", "Print what a campaign is going to make, as JSON");
    command->add_option("campaign", parsed.plan.campaign, "Campaign definition")
        ->required()
        ->type_name("CAMPAIGN");
    command->add_option("-o,--output", parsed.plan.output, "A file instead of standard output")
        ->type_name("FILE");
    command
        ->add_option(
            "--export-views",
            parsed.plan.views,
            "Write a bundle for machines that must not hold the library: what its audience may see, and no "
            "more"
        )
        ->type_name("DIR")
        ->excludes("--output");
    command->footer("Example: briefwright plan briefings/campaigns/sample.toml");
}

void add_merge(CLI::App& app, CampaignParsed& parsed) {
    CLI::App* command = app.add_subcommand("merge", "Put the parts of a campaign together");
    command->add_option("parts", parsed.merge.parts, "Folders that hold parts")->required()->type_name("DIR");
    command
        ->add_option(
            "-o,--output", parsed.merge.output, "Folder for all files; without it the first of the parts"
        )
        ->type_name("DIR");
    command
        ->add_option(
            "--campaign",
            parsed.merge.campaign,
            "The campaign, on the machine that has its library: searches every file for what is withheld"
        )
        ->type_name("CAMPAIGN");
    add_format(*command, "--report", parsed.merge_report);
    command->add_option("--junit", parsed.merge.junit, "Also a report as JUnit XML in this file")
        ->type_name("FILE");
    command->footer("Example: briefwright merge out/part-0 out/part-1 -o out/sample");
}

} // namespace

CLI::Option* add_format(CLI::App& command, std::string const& name, std::string& value) {
    return command.add_option(name, value, "For people, or one JSON document on standard output")
        ->check(CLI::IsMember({"text", "json"}))
        ->type_name("text|json")
        ->capture_default_str();
}

void CampaignParsed::settle() {
    batch.json = batch_report == "json";
    merge.json = merge_report == "json";
}

void add_campaign_commands(CLI::App& app, CampaignParsed& parsed) {
    add_batch(app, parsed);
    add_plan(app, parsed);
    add_merge(app, parsed);
}

} // namespace brief::app
