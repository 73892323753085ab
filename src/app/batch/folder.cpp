#include "app/batch/folder.hpp"

#include "app/limits.hpp"
#include "base/sha256.hpp"
#include "batch/manifest.hpp"
#include "os/file.hpp"
#include "os/path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace brief::app {

namespace fs = std::filesystem;

namespace {

constexpr char const* kept_journal = "kept.jsonl";
constexpr char const* unsearched_mark = "unsearched";

bool is_there(fs::path const& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

/// Whether a name of a journal is that of a file of a campaign: one step, or one below the pictures. Another
/// could lead anywhere.
bool is_ours(std::string const& name) {
    std::string const below = std::string(batch::pictures_folder) + "/";
    std::string const last = name.starts_with(below) ? name.substr(below.size()) : name;
    return !last.empty() && last.find_first_of("/\\:") == std::string::npos && last.front() != '.';
}

/// Gives the records of a journal to `take`, in their order. Lines that are damaged, or that a crash cut off,
/// are passed over.
Result<void> read_journal(fs::path const& path, std::function<void(batch::Record)> const& take) {
    return os::read_lines(path, longest_journal_line, [&](std::string_view line) {
        if (std::optional<batch::Record> record = batch::read_line(line)) {
            take(std::move(*record));
        }
    });
}

} // namespace

ItemFiles::ItemFiles(std::string const& stem) :
    pdf(stem + ".pdf"),
    draft(stem + ".eml"),
    picture(fmt::format("{}/{}.png", batch::pictures_folder, stem)) {}

fs::path CampaignFolder::state() const {
    return path_ / batch::state_folder;
}

fs::path CampaignFolder::file(std::string const& name) const {
    return path_ / os::to_path(name);
}

Result<void> CampaignFolder::make() const {
    return os::make_folders(state()).and_then([&] { return os::make_folders(path_ / batch::pictures_folder); }
    );
}

bool CampaignFolder::is_unsearched() const {
    return is_there(state() / unsearched_mark);
}

Result<void> CampaignFolder::note_unsearched() const {
    return os::write_file(state() / unsearched_mark, "");
}

Result<void> CampaignFolder::note_searched() const {
    return os::remove_file(state() / unsearched_mark);
}

Result<os::FolderLock> CampaignFolder::lock(os::LockKind kind) const {
    return os::FolderLock::take(path_, fs::path(batch::state_folder) / "lock", kind);
}

Result<os::FolderLock> CampaignFolder::lock(batch::Shard const& shard) const {
    std::string const name = batch::journal_name(shard) + ".lock";
    return os::FolderLock::take(path_, fs::path(batch::state_folder) / name, os::LockKind::alone);
}

Result<std::optional<batch::Plan>> CampaignFolder::plan() const {
    fs::path const path = state() / batch::plan_name;
    if (!is_there(path)) {
        return std::nullopt;
    }
    return os::read_file(path, largest_pdf)
        .and_then([&](std::string const& text) { return batch::read_plan(text, os::to_utf8(path)); })
        .map([](batch::Plan plan) { return std::optional(std::move(plan)); });
}

Result<void> CampaignFolder::keep(batch::Plan const& plan) const {
    return os::write_file(state() / batch::plan_name, batch::to_json(plan));
}

Result<std::vector<batch::Record>> CampaignFolder::records(std::string const& journal) const {
    fs::path const path = state() / os::to_path(journal);
    std::vector<batch::Record> out;
    Result<void> read =
        is_there(path) ? read_journal(path, [&](batch::Record record) { out.push_back(std::move(record)); })
                       : Result<void>();
    return read.map([&] { return std::move(out); });
}

Result<void> CampaignFolder::read_records(std::function<void(batch::Record)> const& take) const {
    if (!is_there(state())) {
        return {};
    }
    Result<std::vector<fs::path>> files = os::list_files(state());
    if (!files) {
        return failure(std::move(files.error()));
    }
    for (fs::path const& file : *files) {
        if (file.extension() != ".jsonl") {
            continue;
        }
        if (Result<void> read = read_journal(file, take); !read) {
            return read;
        }
    }
    return {};
}

bool CampaignFolder::holds(batch::Record const& record) const {
    return std::ranges::all_of(record.files, [&](batch::OutputFile const& output) {
        Result<std::string> bytes = os::read_file(file(output.name), largest_pdf);
        return bytes && sha256(*bytes) == output.sha256;
    });
}

void CampaignFolder::sync() const {
    os::sync_folder(path_);
    os::sync_folder(path_ / batch::pictures_folder);
}

Result<void> CampaignFolder::remove(batch::Item const& item) const {
    ItemFiles const names(item.stem);
    // The draft first: who finds it may send it.
    return os::remove_file(file(names.draft))
        .and_then([&] { return os::remove_file(file(names.pdf)); })
        .and_then([&] { return os::remove_file(file(names.picture)); });
}

Result<Records> CampaignFolder::done(batch::Plan const& plan) const {
    return noted(plan).map([&](Records records) {
        std::erase_if(records, [&](auto const& one) { return !holds(one.second); });
        return records;
    });
}

Result<Records> CampaignFolder::noted(batch::Plan const& plan) const {
    return ended(plan).map([](Records records) {
        std::erase_if(records, [](auto const& one) { return one.second.status != batch::Status::done; });
        return records;
    });
}

Result<Records> CampaignFolder::ended(batch::Plan const& plan) const {
    std::map<std::string_view, batch::Item const*> wanted;
    for (batch::Item const& item : plan.items) {
        wanted.emplace(item.id, &item);
    }
    Records out;
    auto take = [&](batch::Record record) {
        auto const item = wanted.find(record.item.id);
        bool const is_current = item != wanted.end() && *item->second == record.item;
        if (!is_current || record.status == batch::Status::started) {
            return;
        }
        std::string id = record.item.id;
        auto [known, is_new] = out.try_emplace(std::move(id), std::move(record));
        if (!is_new && known->second.status == batch::Status::failed &&
            record.status == batch::Status::done) {
            known->second = std::move(record);
        }
    };
    return read_records(take).map([&] { return std::move(out); });
}

// NOLINTNEXTLINE(readability-function-size): the order of the steps is what makes it safe
Result<void> CampaignFolder::begin(batch::Plan const& plan, Records const& kept) const {
    std::set<std::string> stale;
    Result<void> old = read_records([&](batch::Record const& record) {
        for (batch::OutputFile const& output : record.files) {
            stale.insert(output.name);
        }
    });
    if (!old) {
        return old;
    }
    if (Result<std::string> text = os::read_file(file(batch::manifest_name), largest_pdf)) {
        if (auto manifest = batch::read_manifest(*text)) {
            for (batch::ManifestItem const& item : manifest->items) {
                for (batch::OutputFile const& output : item.files) {
                    stale.insert(output.name);
                }
            }
        }
    }
    for (batch::Item const& item : plan.items) {
        ItemFiles const files(item.stem);
        for (std::string const* name : {&files.pdf, &files.draft, &files.picture}) {
            stale.erase(*name);
        }
    }
    // The manifest first: from now on the folder is not complete.
    Result<void> done = os::remove_file(file(batch::manifest_name));
    for (std::string const& name : stale) {
        if (done && is_ours(name)) {
            done = os::remove_file(file(name));
        }
    }
    done = done.and_then([&] { return sweep(); });
    std::string lines;
    for (auto const& [id, record] : kept) {
        lines += batch::to_line(record);
    }
    // What is kept is written before the journals that say so go.
    return done.and_then([&] { return os::write_file(state() / kept_journal, lines); })
        .and_then([&]() -> Result<void> {
            Result<std::vector<fs::path>> files = os::list_files(state());
            if (!files) {
                return failure(std::move(files.error()));
            }
            for (fs::path const& one : *files) {
                if (one.extension() == ".jsonl" && one.filename() != kept_journal) {
                    if (Result<void> removed = os::remove_file(one); !removed) {
                        return removed;
                    }
                }
            }
            return {};
        })
        .and_then([&] { return keep(plan); });
}

Result<void>
CampaignFolder::begin_part(batch::Plan const& plan, batch::Shard const& shard, bool goes_on) const {
    Result<std::optional<batch::Plan>> known = this->plan();
    if (!known) {
        return failure(std::move(known.error()));
    }
    if (*known && !goes_on && batch::digest(**known) != batch::digest(plan)) {
        return failure(file_error(
            Code::plan_differs,
            os::to_utf8(path_),
            "the folder belongs to another plan: the campaign, its records or its recipients have changed",
            {"start every part with --resume, which makes what has changed",
             "or write to a new folder with -o"}
        ));
    }
    Result<void> done = os::remove_file(file(batch::manifest_name));
    if (!goes_on) {
        done = done.and_then([&] { return os::remove_file(state() / batch::journal_name(shard)); });
    }
    return !*known || goes_on ? done.and_then([&] { return keep(plan); }) : done;
}

Result<void> CampaignFolder::sweep() const {
    Result<void> done;
    for (fs::path const& folder : {path_, state(), path_ / batch::pictures_folder}) {
        done = done.and_then([&] { return os::remove_leftovers(folder); });
    }
    return done;
}

} // namespace brief::app
