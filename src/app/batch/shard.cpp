#include "app/batch/shard.hpp"

#include "app/batch/make_item.hpp"
#include "app/batch/records.hpp"
#include "app/terminal.hpp"
#include "base/sha256.hpp"
#include "os/file.hpp"
#include "os/interrupt.hpp"
#include "os/path.hpp"

#include <algorithm>
#include <utility>

namespace brief::app {

namespace {

constexpr std::size_t most_unsynced = 64;

class ShardRunner {
public:
    ShardRunner(
        OpenCampaign& campaign, ShardTask const& task, Sources const& sources, os::Appender& journal
    ) :
        campaign_(campaign), task_(task), sources_(sources), journal_(journal) {}

    Result<int> run() {
        int interrupted = 0;
        for (std::size_t place = 0; place < campaign_.plan.items.size(); ++place) {
            batch::Item const& item = campaign_.plan.items[place];
            if (batch::shard_of(campaign_.plan, item, task_.shard.count) != task_.shard.index) {
                continue;
            }
            if (task_.kept.contains(item.id)) {
                continue;
            }
            interrupted = os::interrupted();
            if (interrupted != 0) {
                break;
            }
            if (Result<void> made = make(place); !made) {
                return failure(std::move(made.error()));
            }
            task_.on_item();
        }
        return sync().map([&] { return interrupted; });
    }

private:
    Result<void> make(std::size_t place) {
        batch::Record record;
        record.item = campaign_.plan.items[place];
        if (Result<void> noted = journal_.add(batch::to_line(record)); !noted) {
            return failure(std::move(noted.error()));
        }
        Result<MadeItem> made = make_item(campaign_, place, sources_);
        Result<void> published = made ? publish(*made, record) : fail(made.error(), record);
        if (!published) {
            return failure(std::move(published.error()));
        }
        return journal_.add(batch::to_line(record)).and_then([&] {
            return ++unsynced_ % most_unsynced == 0 ? sync() : Result<void>();
        });
    }

    Result<void> publish(MadeItem& made, batch::Record& record) {
        ItemFiles const names(record.item.stem);
        // The draft last: who finds it may send it.
        for (auto const& [name, bytes] :
             {std::pair(&names.pdf, &made.pdf),
              std::pair(&names.picture, &made.picture),
              std::pair(&names.draft, &made.draft)}) {
            Result<void> written = os::write_file(task_.folder.file(*name), *bytes, os::NameSync::by_caller);
            if (!written) {
                return written;
            }
            record.files.push_back({*name, sha256(*bytes), static_cast<std::int64_t>(bytes->size())});
        }
        record.status = batch::Status::done;
        record.mail_bytes = static_cast<std::int64_t>(made.draft.size());
        record.addressed = std::move(made.addressed);
        record.messages = messages_of(made.warnings, sources_);
        return {};
    }

    Result<void> fail(Diagnostics const& faults, batch::Record& record) {
        if (exit_code(faults) == static_cast<int>(Outcome::environment)) {
            return failure(faults);
        }
        model::Recipient const& recipient =
            std::ranges::find(campaign_.addressees, record.item.id, [](Addressee const& one) {
                return one.recipient.id.value;
            })->recipient;
        record = failed_record(record.item, recipient, messages_of(faults, sources_));
        return task_.folder.remove(record.item);
    }

    /// The files first: a journal that says more than is there is believed for nothing, but costs a look.
    Result<void> sync() {
        task_.folder.sync();
        return journal_.sync();
    }

    OpenCampaign& campaign_;
    ShardTask const& task_;
    Sources const& sources_;
    os::Appender& journal_;
    std::size_t unsynced_ = 0;
};

} // namespace

Result<int> run_shard(OpenCampaign& campaign, ShardTask const& task, Sources const& sources) {
    return os::Appender::open(task.folder.state() / os::to_path(batch::journal_name(task.shard)))
        .and_then([&](os::Appender journal) { return ShardRunner(campaign, task, sources, journal).run(); });
}

} // namespace brief::app
