#include "app/commands/commands.hpp"
#include "app/dates.hpp"
#include "app/generate.hpp"
#include "app/json.hpp"
#include "app/sarif.hpp"
#include "app/selection_check.hpp"
#include "app/truth_checks.hpp"
#include "os/path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::app {

namespace fs = std::filesystem;

namespace {

/// What building this definition would report up to its pages, and what the checks of truth find in it. No
/// file is made, so nothing is looked for in one.
Diagnostics check_definition(fs::path const& path, Projections& projections, Stock& stock, Presses& presses) {
    OpenWorkspace const& workspace = projections.workspace();
    Sources const& sources = stock.sources();
    Result<Job> job = prepare(path, projections, {}, stock);
    if (!job) {
        return std::move(job.error());
    }
    Diagnostics found = check_brief(job->briefing, workspace, sources);
    append(found, check_selection(job->briefing, job->projection->view));
    Result<LaidOut> laid_out = lay_out(*job, presses.for_job(*job), sources);
    append(found, laid_out ? std::move(laid_out->warnings) : std::move(laid_out.error()));
    return found;
}

struct Checked {
    Diagnostics diagnostics;
    std::vector<truth::QuotationVerdict> verdicts;
    std::size_t definitions = 0;
};

/// What is checked, and how.
struct Task {
    fs::path path;
    CheckOptions const& options;

    model::PartialDate day() const {
        return options.today.empty() ? today() : model::parse_date(options.today).value_or(today());
    }
};

Checked check_path(Task const& task, Resources const& resources, Sources& sources) {
    Checked checked;
    fs::path const& path = task.path;
    Result<OpenWorkspace> workspace = open_workspace(path, sources);
    if (!workspace) {
        checked.diagnostics = std::move(workspace.error());
        return checked;
    }
    append(checked.diagnostics, workspace->warnings);
    workspace->settings.policy.max_age = task.options.max_age.value_or(workspace->settings.policy.max_age);
    append(checked.diagnostics, check_records(*workspace, task.day(), sources));
    checked.verdicts = verdicts(*workspace);
    Result<std::vector<fs::path>> definitions = definition_files(*workspace);
    std::error_code ignored;
    if (!fs::is_directory(path, ignored) && !path.empty()) {
        definitions = std::vector<fs::path>{path};
    }
    if (!definitions) {
        append(checked.diagnostics, std::move(definitions.error()));
        return checked;
    }
    Stock stock(resources, sources);
    Presses presses(resources);
    Projections projections(*workspace);
    for (fs::path const& definition : *definitions) {
        append(checked.diagnostics, check_definition(definition, projections, stock, presses));
        ++checked.definitions;
    }
    return checked;
}

} // namespace

int run(CheckOptions const& options, Terminal& terminal) {
    Sources sources;
    Checked all;
    Result<Resources> resources = Resources::find();
    if (!resources) {
        all.diagnostics = std::move(resources.error());
    } else {
        std::vector<std::string> paths =
            options.paths.empty() ? std::vector<std::string>{"."} : options.paths;
        for (std::string const& path : paths) {
            Checked checked = check_path({os::to_path(path), options}, *resources, sources);
            append(all.diagnostics, std::move(checked.diagnostics));
            std::ranges::move(checked.verdicts, std::back_inserter(all.verdicts));
            all.definitions += checked.definitions;
        }
    }
    if (options.format != Report::text) {
        terminal.print(
            options.format == Report::json ? to_json(all.diagnostics, all.verdicts, sources)
                                           : to_sarif(all.diagnostics, sources)
        );
        return exit_code(all.diagnostics);
    }
    terminal.report(all.diagnostics, sources);
    auto count = [&](Severity severity) {
        return std::ranges::count(all.diagnostics, severity, &Diagnostic::severity);
    };
    terminal.note(fmt::format(
        "briefings checked: {}; errors: {}; warnings: {}",
        all.definitions,
        count(Severity::error),
        count(Severity::warning)
    ));
    return exit_code(all.diagnostics);
}

} // namespace brief::app
