#pragma once

/// The folder that a campaign is written to, and what it remembers beside the files: its plan and its
/// journals.

#include "base/result.hpp"
#include "batch/journal.hpp"
#include "batch/plan.hpp"
#include "os/lock.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace brief::app {

/// What became of items, by id.
using Records = std::map<std::string, batch::Record>;

class CampaignFolder {
public:
    explicit CampaignFolder(std::filesystem::path path) : path_(std::move(path)) {}

    std::filesystem::path const& path() const { return path_; }

    std::filesystem::path state() const;
    std::filesystem::path file(std::string const& name) const;

    /// Makes the folder, where it is missing.
    Result<void> make() const;

    /// Whether files of it were made without the library, and not looked through since where it is.
    bool is_unsearched() const;
    Result<void> note_unsearched() const;
    Result<void> note_searched() const;

    /// Locks the folder: alone, or with other processes that each make a part. Code::folder_in_use.
    Result<os::FolderLock> lock(os::LockKind kind) const;

    /// Locks one part of it.
    Result<os::FolderLock> lock(batch::Shard const& shard) const;

    /// The plan that is kept there; nothing where there is none.
    Result<std::optional<batch::Plan>> plan() const;
    Result<void> keep(batch::Plan const& plan) const;

    /// Gives every record of every journal to `take`, those of one journal in their order.
    Result<void> read_records(std::function<void(batch::Record)> const& take) const;

    /// The records of one journal.
    Result<std::vector<batch::Record>> records(std::string const& journal) const;

    /// Whether the files of a record are there as it says.
    bool holds(batch::Record const& record) const;

    /// Returns when the names of new files would outlive a loss of power.
    void sync() const;

    /// Removes the files of an item, as far as they are there: an older one must not be taken for a new one.
    Result<void> remove(batch::Item const& item) const;

    /// Those items of a plan that the journals say are done, as their content stands.
    Result<Records> noted(batch::Plan const& plan) const;

    /// The last word on each item: the same, and those that have failed and were not done before or since.
    Result<Records> ended(batch::Plan const& plan) const;

    /// The same, but only those whose files are as they were.
    Result<Records> done(batch::Plan const& plan) const;

    /// Removes the journals and the manifest, the files that they name and `plan` does not, and what killed
    /// writes left. Where `kept` says so, what is done stays known.
    Result<void> begin(batch::Plan const& plan, Records const& kept) const;

    /// Begins a part, whose journal starts anew unless it goes on. The first part keeps the plan; the others
    /// must have the same, unless they go on: Code::plan_differs.
    Result<void> begin_part(batch::Plan const& plan, batch::Shard const& shard, bool goes_on) const;

    /// Removes what writes that were killed left. Nobody may be writing.
    Result<void> sweep() const;

private:
    std::filesystem::path path_;
};

/// Names of an item's files.
struct ItemFiles {
    explicit ItemFiles(std::string const& stem);

    std::string pdf;
    std::string draft;
    std::string picture;
};

} // namespace brief::app
