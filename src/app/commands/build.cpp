#include "app/commands/commands.hpp"
#include "app/dates.hpp"
#include "app/generate.hpp"
#include "app/json.hpp"
#include "app/leak_gate.hpp"
#include "app/output.hpp"
#include "app/selection_check.hpp"
#include "app/truth_checks.hpp"
#include "deliver/file_name.hpp"
#include "os/clock.hpp"
#include "os/file.hpp"
#include "os/path.hpp"
#include "truth/truth.hpp"

#include <map>
#include <memory>
#include <utility>

namespace brief::app {

namespace fs = std::filesystem;

namespace {

bool names_a_file(std::string const& output) {
    return output.ends_with(".pdf");
}

/// A workspace with what is the same for all its briefs.
struct CheckedWorkspace {
    CheckedWorkspace(OpenWorkspace opened, Sources const& sources);

    CheckedWorkspace(CheckedWorkspace const&) = delete;
    CheckedWorkspace& operator=(CheckedWorkspace const&) = delete;

    OpenWorkspace workspace;
    Projections projections{workspace};
    Sealed<truth::NameIndex> names;
    Diagnostics errors; ///< of the records; warnings about them are for `check`, which tells them once
};

CheckedWorkspace::CheckedWorkspace(OpenWorkspace opened, Sources const& sources) :
    workspace(std::move(opened)),
    names(names_in(workspace)),
    errors(check_records(workspace, today(), sources)) {
    std::erase_if(errors, [](Diagnostic const& fault) { return fault.severity != Severity::error; });
}

/// What the checks of truth say of a brief before it is made: every fault of its own, and the errors of the
/// records.
Diagnostics check_truth(Job const& job, CheckedWorkspace const& checked, Sources const& sources) {
    Diagnostics found = truth::check_embargo(job.briefing, os::now());
    append(found, check_brief(job.briefing, checked.workspace, checked.names, sources));
    append(found, check_selection(job.briefing, job.projection->view));
    append(found, checked.errors);
    return found;
}

/// Builds briefings and publishes their PDFs, whose names `run` makes lasting.
class Builder {
public:
    Builder(BuildOptions const& options, Resources const& resources, Sources& sources) :
        options_(options), sources_(sources), stock_(resources, sources), presses_(resources) {}

    Result<Warned<Written>> build(fs::path const& definition);

private:
    static constexpr std::size_t most_workspaces = 8; // that are kept

    /// The workspace of a definition, read once for all definitions in it that follow each other.
    Result<CheckedWorkspace*> workspace_of(fs::path const& definition);
    Overrides overrides() const;

    BuildOptions const& options_;
    Sources& sources_;
    Stock stock_;
    Presses presses_;
    LeakGates gates_;
    std::map<fs::path, std::unique_ptr<CheckedWorkspace>> workspaces_; // by the folder of the definition
};

Result<CheckedWorkspace*> Builder::workspace_of(fs::path const& definition) {
    fs::path folder = definition.parent_path();
    auto known = workspaces_.find(folder);
    if (known == workspaces_.end()) {
        Result<OpenWorkspace> opened = open_workspace(definition, sources_);
        if (!opened) {
            return failure(std::move(opened.error()));
        }
        if (workspaces_.size() == most_workspaces) {
            workspaces_.clear(); // nobody holds on to one from brief to brief
        }
        known = workspaces_.emplace(folder, std::make_unique<CheckedWorkspace>(std::move(*opened), sources_))
                    .first;
    }
    return known->second.get();
}

Overrides Builder::overrides() const {
    Overrides overrides;
    overrides.audience = options_.audience;
    overrides.draft = options_.draft;
    if (options_.as_of) {
        overrides.as_of = model::Date{*options_.as_of, false, {}, {}};
    }
    return overrides;
}

// NOLINTNEXTLINE(readability-function-size): the steps of a build, one behind the other
Result<Warned<Written>> Builder::build(fs::path const& definition) {
    // The definition first: a mistyped name should not be told as a missing workspace.
    std::error_code ignored;
    if (!fs::exists(definition, ignored)) {
        return failure(file_error(
            Code::file_not_found,
            os::to_utf8(definition),
            "there is no such briefing definition",
            {"give the path of a TOML file in a workspace"}
        ));
    }
    Result<CheckedWorkspace*> checked = workspace_of(definition);
    if (!checked) {
        return failure(std::move(checked.error()));
    }
    OpenWorkspace const& workspace = (*checked)->workspace;
    Result<Job> job = prepare(definition, (*checked)->projections, overrides(), stock_);
    if (!job) {
        return failure(std::move(job.error()));
    }
    Diagnostics warnings = check_truth(*job, **checked, sources_);
    if (has_errors(warnings)) {
        return failure(std::move(warnings));
    }
    Result<LaidOut> laid_out = lay_out(*job, presses_.for_job(*job), sources_);
    if (!laid_out) {
        append(warnings, std::move(laid_out.error()));
        return failure(std::move(warnings));
    }
    fs::path target = os::to_path(options_.output);
    if (!names_a_file(options_.output)) {
        target /= os::to_path(deliver::file_name(job->briefing));
    }
    Result<FinishedFile> made =
        make_pdf(*job, *laid_out, os::to_utf8(target.filename()), gates_.for_job(*job));
    if (!made) {
        return failure(std::move(made.error()));
    }
    if (Result<void> written = write_output(target, made->pdf, os::NameSync::by_caller); !written) {
        return failure(std::move(written.error()));
    }
    append(warnings, std::move(made->warnings));
    append(warnings, workspace.warnings);
    append(warnings, std::move(laid_out->warnings));
    return Warned<Written>{{os::to_utf8(target), std::move(made->sizes)}, std::move(warnings)};
}

} // namespace

int run(BuildOptions const& options, Terminal& terminal) {
    Sources sources;
    Diagnostics all;
    auto give_up = [&](Diagnostics const& faults) {
        terminal.report(faults, sources);
        return exit_code(faults);
    };
    if (options.briefings.size() > 1 && names_a_file(options.output)) {
        return give_up({file_error(
            Code::bad_value,
            options.output,
            "several briefings cannot be written to one file",
            {"name a folder with -o"}
        )});
    }
    Result<Resources> resources = Resources::find();
    if (!resources) {
        return give_up(resources.error());
    }
    Builder builder(options, *resources, sources);
    std::vector<Written> written;
    for (std::string const& briefing : options.briefings) {
        Result<Warned<Written>> built = builder.build(os::to_path(briefing));
        if (built) {
            written.push_back(std::move(built->value));
            append(all, std::move(built->warnings));
        } else {
            append(all, std::move(built.error()));
        }
    }
    if (!written.empty()) { // of one folder, or of one file: once for all, before anybody is told of them
        os::sync_folder(os::to_path(written.front().path).parent_path());
    }
    if (options.json) {
        terminal.print(to_json(written, all, sources));
    } else {
        terminal.report(all, sources);
        for (Written const& file : written) {
            terminal.print(file.path + "\n");
        }
    }
    return exit_code(all);
}

} // namespace brief::app
