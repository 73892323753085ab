#include "app/batch/merge_parts.hpp"

#include "app/limits.hpp"
#include "base/sha256.hpp"
#include "batch/manifest.hpp"
#include "os/file.hpp"
#include "os/path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace brief::app {

namespace {

std::string name_of(CampaignFolder const& folder) {
    return os::to_utf8(folder.path());
}

class PartReader {
public:
    Result<void> read(CampaignFolder const& part) {
        Result<std::optional<batch::Plan>> plan = part.plan();
        if (!plan) {
            return failure(std::move(plan.error()));
        }
        if (!*plan) {
            return failure(file_error(
                Code::file_not_found,
                name_of(part),
                "this is no folder of briefwright batch: it has no plan",
                {"name the folders that were given with -o"}
            ));
        }
        if (plan_ && batch::digest(*plan_) != batch::digest(**plan)) {
            return failure(file_error(
                Code::plan_differs,
                name_of(part),
                fmt::format("this part is of another plan than \"{}\"", first_),
                {"make all parts of the same campaign, records and recipients"}
            ));
        }
        if (!plan_) {
            plan_ = std::move(*plan);
            first_ = name_of(part);
            for (batch::Item const& item : plan_->items) {
                wanted_.emplace(item.id, &item);
            }
        }
        Result<void> taken;
        Result<void> read = part.read_records([&](batch::Record record) {
            if (taken) {
                taken = take(part, std::move(record));
            }
        });
        return read ? taken : read;
    }

    Result<std::pair<batch::Plan, Records>> take_all() {
        std::vector<std::string> missing;
        for (auto const& [id, item] : wanted_) {
            if (!records_.contains(id)) {
                missing.push_back(id);
            }
        }
        if (missing.empty()) {
            return std::pair(std::move(*plan_), std::move(records_));
        }
        constexpr std::size_t most = 5;
        std::size_t const all = missing.size();
        missing.resize(std::min(all, most));
        return failure(file_error(
            Code::parts_incomplete,
            first_,
            fmt::format(
                "{} of {} items are in no part: {}{}",
                all,
                plan_->items.size(),
                fmt::join(missing, ", "),
                all > most ? " and others" : ""
            ),
            {"make the parts that are missing, or go on with those that stopped: --resume"}
        ));
    }

private:
    Result<void> take(CampaignFolder const& part, batch::Record record) {
        auto const item = wanted_.find(record.item.id);
        bool const current = item != wanted_.end() && *item->second == record.item;
        if (!current || record.status == batch::Status::started) {
            return {};
        }
        auto const known = records_.find(record.item.id);
        bool const is_done = record.status == batch::Status::done;
        if (known != records_.end() && known->second.status == batch::Status::done) {
            bool const same = !is_done || known->second.files == record.files;
            return same ? Result<void>()
                        : failure(file_error(
                              Code::plan_differs,
                              name_of(part),
                              fmt::format("the files of \"{}\" differ between two parts", record.item.id),
                              {"make the parts with one version of the program"}
                          ));
        }
        if (is_done && !part.holds(record)) {
            return failure(file_error(
                Code::manifest_differs,
                name_of(part),
                fmt::format("a file of \"{}\" is missing or not as it was written", record.item.id),
                {"make the part again with --resume"}
            ));
        }
        records_[record.item.id] = std::move(record);
        return {};
    }

    std::optional<batch::Plan> plan_;
    std::string first_;
    std::map<std::string, batch::Item const*> wanted_;
    Records records_;
};

} // namespace

Result<std::pair<batch::Plan, Records>> read_parts(std::vector<CampaignFolder> const& parts) {
    PartReader reader;
    for (CampaignFolder const& part : parts) {
        if (Result<void> read = reader.read(part); !read) {
            return failure(std::move(read.error()));
        }
    }
    return reader.take_all();
}

Result<void>
copy_files(std::vector<CampaignFolder> const& parts, CampaignFolder const& to, Records const& records) {
    for (auto const& [id, record] : records) {
        for (batch::OutputFile const& output : record.files) {
            auto holds = [&](CampaignFolder const& folder) -> std::optional<std::string> {
                Result<std::string> bytes = os::read_file(folder.file(output.name), largest_pdf);
                bool const good = bytes && sha256(*bytes) == output.sha256;
                return good ? std::optional(std::move(*bytes)) : std::nullopt;
            };
            if (holds(to)) {
                continue;
            }
            std::optional<std::string> bytes;
            for (CampaignFolder const& part : parts) {
                bytes = bytes ? std::move(bytes) : holds(part);
            }
            Result<void> written = bytes ? os::write_file(to.file(output.name), *bytes)
                                         : failure(file_error(
                                               Code::manifest_differs,
                                               output.name,
                                               "the file changed while the parts were merged",
                                               {"merge again"}
                                           ));
            if (!written) {
                return written;
            }
        }
    }
    return {};
}

} // namespace brief::app
