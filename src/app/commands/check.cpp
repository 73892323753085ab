#include "app/commands/commands.hpp"
#include "app/generate.hpp"
#include "app/json.hpp"
#include "app/sarif.hpp"
#include "os/path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::app {

namespace fs = std::filesystem;

namespace {

/// Everything that building this definition would report.
Diagnostics check_definition(
    fs::path const& path, OpenWorkspace const& workspace, Resources const& resources, Sources& sources
) {
    Result<Job> job = prepare(path, workspace, resources, {}, sources);
    if (!job) {
        return std::move(job.error());
    }
    Result<LaidOut> laid_out = lay_out(*job, resources, sources);
    return laid_out ? std::move(laid_out->warnings) : std::move(laid_out.error());
}

struct Checked {
    Diagnostics diagnostics;
    std::size_t definitions = 0;
};

Checked check_path(fs::path const& path, Resources const& resources, Sources& sources) {
    Checked checked;
    Result<OpenWorkspace> workspace = open_workspace(path, sources);
    if (!workspace) {
        checked.diagnostics = std::move(workspace.error());
        return checked;
    }
    append(checked.diagnostics, workspace->warnings);
    Result<std::vector<fs::path>> definitions = definition_files(*workspace);
    std::error_code ignored;
    if (!fs::is_directory(path, ignored) && !path.empty()) {
        definitions = std::vector<fs::path>{path};
    }
    if (!definitions) {
        append(checked.diagnostics, std::move(definitions.error()));
        return checked;
    }
    for (fs::path const& definition : *definitions) {
        append(checked.diagnostics, check_definition(definition, *workspace, resources, sources));
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
            Checked checked = check_path(os::to_path(path), *resources, sources);
            append(all.diagnostics, std::move(checked.diagnostics));
            all.definitions += checked.definitions;
        }
    }
    if (options.format != Report::text) {
        terminal.print(
            options.format == Report::json ? to_json(all.diagnostics, sources)
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
