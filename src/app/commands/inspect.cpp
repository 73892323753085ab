#include "app/commands/commands.hpp"
#include "app/generate.hpp"
#include "app/json.hpp"
#include "os/path.hpp"
#include "page/dump.hpp"
#include "view/dump.hpp"

#include <utility>

namespace brief::app {

namespace {

Result<std::string> inspect(InspectOptions const& options, Sources& sources) {
    Result<Resources> resources = Resources::find();
    if (!resources) {
        return failure(std::move(resources.error()));
    }
    std::filesystem::path path = os::to_path(options.briefing);
    Result<OpenWorkspace> workspace = open_workspace(path, sources);
    if (!workspace) {
        return failure(std::move(workspace.error()));
    }
    Result<Job> job = prepare(path, *workspace, *resources, {{}, options.audience}, sources);
    if (!job) {
        return failure(std::move(job.error()));
    }
    if (options.stage == Stage::view) {
        return view::dump(job->projection->view);
    }
    if (options.stage == Stage::content) {
        return write_content(*job, sources).map([](content::Document const& document) {
            return content::dump(document);
        });
    }
    return lay_out(*job, *resources, sources).map([&](LaidOut const& laid_out) {
        if (options.json) {
            return to_json(laid_out.report);
        }
        return options.stage == Stage::pages ? page::dump(laid_out.pages, laid_out.type->fonts)
                                             : page::dump_structure(laid_out.pages);
    });
}

} // namespace

int run(InspectOptions const& options, Terminal& terminal) {
    Sources sources;
    Result<std::string> shown = inspect(options, sources);
    if (!shown) {
        terminal.report(shown.error(), sources);
        return exit_code(shown.error());
    }
    terminal.print(*shown);
    return 0;
}

} // namespace brief::app
