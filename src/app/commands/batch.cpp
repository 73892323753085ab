#include "app/batch/campaign.hpp"
#include "app/batch/finish.hpp"
#include "app/batch/folder.hpp"
#include "app/batch/progress.hpp"
#include "app/batch/shard.hpp"
#include "app/batch/supervisor.hpp"
#include "app/commands/commands.hpp"
#include "batch/manifest.hpp"
#include "batch/shard_choice.hpp"
#include "os/interrupt.hpp"
#include "os/memory.hpp"
#include "os/path.hpp"
#include "os/process.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace brief::app {

namespace {

/// A campaign on its way: what was asked, and what is there.
struct Run {
    BatchOptions const& options;
    OpenCampaign& campaign;
    CampaignFolder const& folder;
    Sources const& sources;
    Terminal& terminal;
};

std::set<std::string> ids_of(Records const& records) {
    std::set<std::string> ids;
    for (auto const& [id, record] : records) {
        ids.insert(id);
    }
    return ids;
}

Result<int> make_items(Run const& run, std::set<std::string> const& kept, batch::Shard const& shard) {
    std::size_t of_part = 0;
    std::size_t there = 0;
    for (batch::Item const& item : run.campaign.plan.items) {
        if (batch::shard_of(run.campaign.plan, item, shard.count) == shard.index) {
            ++of_part;
            there += kept.contains(item.id) ? 1 : 0;
        }
    }
    Progress progress(of_part, there, run.options.json || run.options.child);
    return run_shard(run.campaign, {run.folder, shard, kept, [&] { progress.step(); }}, run.sources);
}

int report(Diagnostics const& faults, Run const& run) {
    run.terminal.report(faults, run.sources);
    return exit_code(faults);
}

/// What a bundle becomes is no finished campaign before it was searched where the library is.
Result<void> note_origin(Run const& run) {
    return run.campaign.bundle ? run.folder.note_unsearched() : Result<void>();
}

/// What is done and need not be made again. With the library at hand, what was made without it is made anew.
Result<Records> trusted(Run const& run) {
    bool const foreign = !run.campaign.bundle && run.folder.is_unsearched();
    return foreign ? Result<Records>(Records{}) : run.folder.done(run.campaign.plan);
}

/// Makes the folder ready, and says what is in it that need not be made.
Result<Records> begin_whole(Run const& run) {
    return note_origin(run)
        .and_then([&] { return run.options.resume ? trusted(run) : Result<Records>(Records{}); })
        .and_then([&](Records kept) {
            return run.folder.begin(run.campaign.plan, kept)
                .and_then([&] { return run.campaign.bundle ? Result<void>() : run.folder.note_searched(); })
                .map([&] { return std::move(kept); });
        });
}

/// Forgets everything but what the finishing of a folder needs: of ten thousand recipients there is much.
void keep_plan(OpenCampaign& campaign) {
    campaign.editions.clear();
    std::vector<Addressee>().swap(campaign.addressees); // "= {}" would keep its room
    campaign.strangers.reset();
    campaign.names.reset();
    campaign.workspace = {};
    os::return_memory();
}

/// Makes all items but those that are kept, here or in several processes. The exit code of what stopped it,
/// or 0.
Result<int> make_all(Run const& run, std::set<std::string> const& kept) {
    if (run.options.jobs <= 1) {
        Result<int> stopped = make_items(run, kept, {});
        keep_plan(run.campaign);
        return stopped;
    }
    keep_plan(run.campaign);
    auto const jobs = static_cast<std::size_t>(run.options.jobs);
    return supervise(
        {run.folder, run.campaign.plan, run.options.campaign, jobs, kept.size(), run.options.json}
    );
}

/// The whole campaign: nobody else may write to the folder.
int run_whole(Run const& run) {
    Result<os::FolderLock> lock =
        run.folder.make().and_then([&] { return run.folder.lock(os::LockKind::alone); });
    if (!lock) {
        return report(lock.error(), run);
    }
    batch::Plan const& plan = run.campaign.plan;
    Result<Records> kept = begin_whole(run);
    if (!kept) {
        return report(kept.error(), run);
    }
    std::set<std::string> const kept_ids = ids_of(*kept);
    kept->clear();
    Result<int> const stopped = make_all(run, kept_ids);
    if (!stopped) {
        return report(stopped.error(), run);
    }
    if (*stopped != 0) {
        run.terminal.note("stopped; go on with --resume");
        return *stopped;
    }
    Result<Records> records = run.folder.ended(plan);
    if (!records) {
        return report(records.error(), run);
    }
    std::vector<batch::Record> const ordered = in_order(plan, std::move(*records));
    // Processes that crashed left what they were writing.
    Result<void> finished = run.folder.sweep().and_then([&] {
        return run.campaign.bundle ? Result<void>() : finish_folder(run.folder, plan, ordered);
    });
    if (!finished) {
        return report(finished.error(), run);
    }
    if (run.campaign.bundle) {
        run.terminal.note(fmt::format(
            "made without the library; finish it where that is: briefwright merge {} --campaign CAMPAIGN",
            os::to_utf8(run.folder.path())
        ));
    }
    return tell(plan, ordered, {run.options.junit, run.options.json}, run.folder, run.terminal);
}

/// Items that this process need not make: those that are done, and of a process that was started again those
/// that failed in it before.
Result<std::set<std::string>> kept_by_part(Run const& run, batch::Shard const& shard) {
    if (!run.options.resume && !run.options.child) {
        return std::set<std::string>{};
    }
    return trusted(run).and_then([&](Records const& done) -> Result<std::set<std::string>> {
        std::set<std::string> ids = ids_of(done);
        Result<std::vector<batch::Record>> own = run.folder.records(batch::journal_name(shard));
        if (!own) {
            return failure(std::move(own.error()));
        }
        for (batch::Record const& record : *own) {
            if (run.options.child && record.status == batch::Status::failed) {
                ids.insert(record.item.id);
            }
        }
        return ids;
    });
}

/// One part of the campaign; other processes, here or elsewhere, make the others.
int run_part(Run const& run, batch::Shard const& shard) {
    if (Result<void> made = run.folder.make().and_then([&] { return note_origin(run); }); !made) {
        return report(made.error(), run);
    }
    std::optional<os::FolderLock> folder_lock;
    if (!run.options.child) {
        Result<os::FolderLock> lock = run.folder.lock(os::LockKind::shared);
        if (!lock) {
            return report(lock.error(), run);
        }
        folder_lock.emplace(std::move(*lock));
    }
    Result<os::FolderLock> part_lock = run.folder.lock(shard);
    if (!part_lock) {
        return report(part_lock.error(), run);
    }
    batch::Plan const& plan = run.campaign.plan;
    Result<void> begun = run.folder.begin_part(plan, shard, run.options.resume || run.options.child);
    Result<std::set<std::string>> kept =
        begun ? kept_by_part(run, shard) : Result<std::set<std::string>>(failure(std::move(begun.error())));
    if (!kept) {
        return report(kept.error(), run);
    }
    Result<int> stopped = make_items(run, *kept, shard);
    if (!stopped) {
        return report(stopped.error(), run);
    }
    if (*stopped != 0 || run.options.child) {
        return *stopped;
    }
    Result<Records> records = run.folder.ended(plan);
    if (!records) {
        return report(records.error(), run);
    }
    std::erase_if(*records, [&](auto const& one) {
        return batch::shard_of(plan, one.second.item, shard.count) != shard.index;
    });
    std::vector<batch::Record> const ordered = in_order(plan, std::move(*records));
    return tell(plan, ordered, {run.options.junit, run.options.json}, run.folder, run.terminal);
}

int show_plan(Run const& run) {
    batch::Plan const& plan = run.campaign.plan;
    if (run.options.json) {
        run.terminal.print(batch::to_json(plan));
        return 0;
    }
    std::string text;
    for (batch::Item const& item : plan.items) {
        text += fmt::format("{}  {}  {}.pdf\n", item.id, item.language, item.stem);
    }
    run.terminal.print(text);
    run.terminal.note(fmt::format("{} items; nothing was written", plan.items.size()));
    return 0;
}

} // namespace

int run(BatchOptions const& options, Terminal& terminal) {
    Sources sources;
    std::optional<batch::Shard> shard;
    Result<std::optional<batch::Shard>> chosen = batch::choose_shard(options.shard, &os::environment);
    if (!chosen) {
        terminal.report(chosen.error(), sources);
        return exit_code(chosen.error());
    }
    shard = options.jobs > 1 && options.shard.empty() ? std::nullopt : *chosen;
    Result<Resources> resources = Resources::find();
    Result<OpenCampaign> campaign = resources
                                        ? open_campaign(os::to_path(options.campaign), *resources, sources)
                                        : Result<OpenCampaign>(failure(std::move(resources.error())));
    if (!campaign) {
        terminal.report(campaign.error(), sources);
        return exit_code(campaign.error());
    }
    if (!options.child) {
        terminal.report(campaign->warnings, sources);
    }
    CampaignFolder const folder(os::to_path(options.output));
    Run const run{options, *campaign, folder, sources, terminal};
    if (options.dry_run) {
        return show_plan(run);
    }
    os::watch_interrupts();
    return shard ? run_part(run, *shard) : run_whole(run);
}

} // namespace brief::app
