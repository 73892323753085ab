#include "app/batch/finish.hpp"
#include "app/batch/merge_parts.hpp"
#include "app/batch/search.hpp"
#include "app/commands/commands.hpp"
#include "os/path.hpp"

#include <algorithm>
#include <utility>

namespace brief::app {

namespace {

using Merged = std::pair<batch::Plan, Records>;

/// Where the library is, every file is looked through before any is copied.
Result<Merged> look_through(
    Merged merged, std::vector<CampaignFolder> const& parts, std::string const& path, Sources& sources
) {
    if (path.empty()) {
        auto const unsearched = std::ranges::find_if(parts, &CampaignFolder::is_unsearched);
        if (unsearched == parts.end()) {
            return merged;
        }
        return failure(file_error(
            Code::parts_unsearched,
            os::to_utf8(unsearched->path()),
            "this part was made without the library: nobody looked for what is withheld in it",
            {"merge where the library is, and name the campaign: --campaign CAMPAIGN"}
        ));
    }
    Result<Resources> resources = Resources::find();
    if (!resources) {
        return failure(std::move(resources.error()));
    }
    Result<OpenCampaign> campaign = open_with_library(os::to_path(path), *resources, sources);
    if (!campaign) {
        return failure(std::move(campaign.error()));
    }
    return search_parts(*campaign, sources, parts, merged.first, std::move(merged.second))
        .map([&](Records records) { return Merged(std::move(merged.first), std::move(records)); });
}

/// Where the target was a part, files of items that have failed by now may be in it.
Result<void> remove_failed(CampaignFolder const& to, Records const& records) {
    Result<void> done;
    for (auto const& [id, record] : records) {
        if (done && record.status != batch::Status::done) {
            done = to.remove(record.item);
        }
    }
    return done;
}

using Finished = std::pair<batch::Plan, std::vector<batch::Record>>;

Result<Finished> write(Merged merged, std::vector<CampaignFolder> const& parts, CampaignFolder const& to) {
    batch::Plan plan = std::move(merged.first);
    Records records = std::move(merged.second);
    Result<os::FolderLock> lock = to.make().and_then([&] { return to.lock(os::LockKind::alone); });
    if (!lock) {
        return failure(std::move(lock.error()));
    }
    Records done = records;
    std::erase_if(done, [](auto const& one) { return one.second.status != batch::Status::done; });
    return to.begin(plan, done)
        .and_then([&] { return copy_files(parts, to, done); })
        .and_then([&] { return remove_failed(to, records); })
        .and_then([&] { return to.note_searched(); })
        .and_then([&] {
            done.clear();
            std::vector<batch::Record> ordered = in_order(plan, std::move(records));
            return finish_folder(to, plan, ordered).map([&] {
                return Finished(std::move(plan), std::move(ordered));
            });
        });
}

} // namespace

int run(MergeOptions const& options, Terminal& terminal) {
    std::vector<CampaignFolder> parts;
    parts.reserve(options.parts.size());
    for (std::string const& part : options.parts) {
        parts.emplace_back(os::to_path(part));
    }
    CampaignFolder const to(os::to_path(options.output.empty() ? options.parts.front() : options.output));
    Sources sources;
    Result<Finished> merged =
        read_parts(parts)
            .and_then([&](Merged read) {
                return look_through(std::move(read), parts, options.campaign, sources);
            })
            .and_then([&](Merged searched) { return write(std::move(searched), parts, to); });
    if (!merged) {
        terminal.report(merged.error(), sources);
        return exit_code(merged.error());
    }
    return tell(merged->first, merged->second, {options.junit, options.json}, to, terminal);
}

} // namespace brief::app
