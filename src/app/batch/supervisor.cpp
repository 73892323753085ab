#include "app/batch/supervisor.hpp"

#include "app/batch/progress.hpp"
#include "app/limits.hpp"
#include "os/child.hpp"
#include "os/file.hpp"
#include "os/interrupt.hpp"
#include "os/path.hpp"
#include "os/process.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace brief::app {

namespace {

constexpr int look_every = 50;  // milliseconds
constexpr int count_every = 10; // looks

bool stops_all(int code) {
    constexpr int after_interrupt = 128;
    bool const is_verdict = code == 0 || code == static_cast<int>(Outcome::input) ||
                            code == static_cast<int>(Outcome::conformance) ||
                            code == static_cast<int>(Outcome::leak);
    return !is_verdict || code > after_interrupt;
}

class Supervisor {
public:
    explicit Supervisor(Supervision const& task) :
        task_(task), progress_(task.plan.items.size(), task.kept, task.silent) {}

    Result<int> run() {
        Result<std::filesystem::path> program = os::program_path();
        if (!program) {
            return failure(std::move(program.error()));
        }
        program_ = std::move(*program);
        children_.resize(task_.jobs);
        for (std::size_t i = 0; i < task_.jobs; ++i) {
            if (Result<void> started = start(i); !started) {
                return failure(std::move(started.error()));
            }
        }
        for (int looks = 0; running() > 0; ++looks) {
            os::pause(look_every);
            if (os::interrupted() != 0) {
                stop_all();
            }
            if (Result<void> looked = look(); !looked) {
                return failure(std::move(looked.error()));
            }
            if (looks % count_every == 0) {
                show();
            }
        }
        show();
        return os::interrupted() != 0 ? os::interrupted() : code_;
    }

private:
    std::string journal(std::size_t part) const { return batch::journal_name({part, task_.jobs}); }

    Result<void> start(std::size_t part) {
        std::vector<std::string> const arguments{
            "batch",
            task_.campaign,
            "-o",
            os::to_utf8(task_.folder.path()),
            "--shard",
            fmt::format("{}/{}", part, task_.jobs),
            "--child"};
        return os::Child::start(program_, arguments).map([&](os::Child child) {
            children_[part].emplace(std::move(child));
        });
    }

    std::size_t running() const {
        return static_cast<std::size_t>(std::ranges::count_if(children_, [](auto const& child) {
            return child.has_value();
        }));
    }

    void stop_all() {
        for (auto const& child : children_) {
            if (child) {
                child->stop();
            }
        }
    }

    Result<void> look() {
        for (std::size_t part = 0; part < children_.size(); ++part) {
            std::optional<os::Ended> const ended = children_[part] ? children_[part]->poll() : std::nullopt;
            if (!ended) {
                continue;
            }
            children_[part].reset();
            if (ended->crashed && os::interrupted() == 0 && code_ == 0) {
                if (Result<void> again = go_on(part); !again) {
                    return again;
                }
            } else if (stops_all(ended->code)) {
                code_ = code_ == 0 ? ended->code : code_;
                stop_all();
            }
        }
        return {};
    }

    /// A process crashed: the item that it had begun gets one more try.
    Result<void> go_on(std::size_t part) {
        Result<std::vector<batch::Record>> records = task_.folder.records(journal(part));
        if (!records) {
            return failure(std::move(records.error()));
        }
        bool const at_item = !records->empty() && records->back().status == batch::Status::started;
        std::string const id = at_item ? records->back().item.id : "";
        constexpr int most = 2;
        if (++crashes_[fmt::format("{}/{}", part, id)] < most) {
            return start(part);
        }
        Diagnostic const lost = file_error(
            Code::item_lost,
            os::to_utf8(task_.folder.path()),
            id.empty() ? "a process of the campaign ended twice before it began"
                       : fmt::format("the program ended twice while it made \"{}\"", id),
            {"please report it, with the record of the recipient if you can"}
        );
        if (id.empty()) {
            return failure(lost);
        }
        batch::Record record = records->back();
        record.status = batch::Status::failed;
        record.messages = {{static_cast<std::int64_t>(Outcome::internal), format(lost, Sources{})}};
        return os::Appender::open(task_.folder.state() / os::to_path(journal(part)))
            .and_then([&](os::Appender appender) { return appender.add(batch::to_line(record)); })
            .and_then([&] { return task_.folder.remove(record.item); })
            .and_then([&] { return start(part); });
    }

    void show() {
        std::size_t ended = task_.kept;
        for (std::size_t part = 0; part < task_.jobs; ++part) {
            // Each item has a line as it begins and one as it ends.
            Result<std::string> text =
                os::read_file(task_.folder.state() / os::to_path(journal(part)), largest_pdf);
            if (text) {
                ended += static_cast<std::size_t>(std::ranges::count(*text, '\n')) / 2;
            }
        }
        progress_.show(std::min(ended, task_.plan.items.size()));
    }

    Supervision const& task_;
    Progress progress_;
    std::filesystem::path program_;
    std::vector<std::optional<os::Child>> children_;
    std::map<std::string, int> crashes_; ///< by part and item
    int code_ = 0;
};

} // namespace

Result<int> supervise(Supervision const& task) {
    return Supervisor(task).run();
}

} // namespace brief::app
