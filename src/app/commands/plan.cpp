#include "app/batch/campaign.hpp"
#include "app/batch/export_views.hpp"
#include "app/commands/commands.hpp"
#include "app/output.hpp"
#include "os/path.hpp"

#include <utility>

namespace brief::app {

int run(PlanOptions const& options, Terminal& terminal) {
    Sources sources;
    Result<Resources> resources = Resources::find();
    Result<OpenCampaign> campaign = resources
                                        ? open_campaign(os::to_path(options.campaign), *resources, sources)
                                        : Result<OpenCampaign>(failure(std::move(resources.error())));
    if (!campaign) {
        terminal.report(campaign.error(), sources);
        return exit_code(campaign.error());
    }
    terminal.report(campaign->warnings, sources);
    if (!options.views.empty()) {
        std::string const file_name = os::to_utf8(os::to_path(options.campaign).filename());
        Result<void> written = export_views(*campaign, file_name, os::to_path(options.views), sources);
        if (!written) {
            terminal.report(written.error(), sources);
            return exit_code(written.error());
        }
        terminal.print(options.views + "/" + file_name + "\n");
        return 0;
    }
    std::string const text = batch::to_json(campaign->plan);
    if (options.output.empty()) {
        terminal.print(text);
        return 0;
    }
    if (Result<void> written = write_output(os::to_path(options.output), text); !written) {
        terminal.report(written.error(), sources);
        return exit_code(written.error());
    }
    terminal.print(options.output + "\n");
    return 0;
}

} // namespace brief::app
