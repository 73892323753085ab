#include "app/batch/finish.hpp"
#include "app/batch/merge_parts.hpp"
#include "app/commands/commands.hpp"
#include "os/path.hpp"

#include <utility>

namespace brief::app {

namespace {

Result<std::pair<batch::Plan, Records>>
merge(std::vector<CampaignFolder> const& parts, CampaignFolder const& to) {
    return read_parts(parts).and_then(
        [&](std::pair<batch::Plan, Records> read) -> Result<std::pair<batch::Plan, Records>> {
            auto const& [plan, records] = read;
            Result<os::FolderLock> lock = to.make().and_then([&] { return to.lock(os::LockKind::alone); });
            if (!lock) {
                return failure(std::move(lock.error()));
            }
            Records done = records;
            std::erase_if(done, [](auto const& one) { return one.second.status != batch::Status::done; });
            return to.begin(plan, done)
                .and_then([&] { return copy_files(parts, to, done); })
                .and_then([&] { return finish_folder(to, plan, records); })
                .map([&] { return std::move(read); });
        }
    );
}

} // namespace

int run(MergeOptions const& options, Terminal& terminal) {
    std::vector<CampaignFolder> parts;
    parts.reserve(options.parts.size());
    for (std::string const& part : options.parts) {
        parts.emplace_back(os::to_path(part));
    }
    CampaignFolder const to(os::to_path(options.output.empty() ? options.parts.front() : options.output));
    Result<std::pair<batch::Plan, Records>> merged = merge(parts, to);
    if (!merged) {
        terminal.report(merged.error(), Sources{});
        return exit_code(merged.error());
    }
    return tell(merged->first, merged->second, {options.junit, options.json}, to, terminal);
}

} // namespace brief::app
