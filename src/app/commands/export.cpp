#include "app/commands/commands.hpp"
#include "app/dates.hpp"
#include "app/output.hpp"
#include "app/workspace.hpp"
#include "exchange/csv_text.hpp"
#include "exchange/edition_file.hpp"
#include "os/path.hpp"
#include "view/view.hpp"

#include <utility>

namespace brief::app {

int run(ExportOptions const& options, Terminal& terminal) {
    Sources sources;
    auto give_up = [&](Diagnostics const& faults) {
        terminal.report(faults, sources);
        return exit_code(faults);
    };
    if (options.format == ExportFormat::csv && !options.kind) {
        return give_up({file_error(
            Code::missing_key, "--kind", "a table of CSV holds one kind of record", {"add --kind person"}
        )});
    }
    Result<std::optional<model::Date>> as_of = read_date(options.as_of, "--as-of");
    if (!as_of) {
        return give_up(as_of.error());
    }
    std::string const inside = options.workspace.empty() ? "." : options.workspace;
    Result<OpenWorkspace> workspace = open_workspace(os::to_path(inside), sources);
    if (!workspace) {
        return give_up(workspace.error());
    }
    terminal.report(workspace->warnings, sources);
    view::View const view = view::project(std::move(workspace->library), options.audience, *as_of).view;
    std::string const text = options.format == ExportFormat::csv
                                 ? exchange::csv_table(view, *options.kind)
                                 : exchange::edition_json(view, *as_of, options.kind);
    if (Result<void> written = write_output(os::to_path(options.output), text); !written) {
        return give_up(written.error());
    }
    terminal.print(options.output + "\n");
    return 0;
}

} // namespace brief::app
