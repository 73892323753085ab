#include "app/batch/finish.hpp"

#include "app/limits.hpp"
#include "app/output.hpp"
#include "app/terminal.hpp"
#include "app/version.hpp"
#include "base/sha256.hpp"
#include "batch/manifest.hpp"
#include "batch/review.hpp"
#include "deliver/mail.hpp"
#include "exchange/json_text.hpp"
#include "exchange/listing.hpp"
#include "exchange/node_of.hpp"
#include "os/file.hpp"
#include "os/path.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace brief::app {

namespace {

/// Writes files of the campaign and notes each.
class Finisher {
public:
    Finisher(
        CampaignFolder const& folder, batch::Plan const& plan, std::vector<batch::Record> const& records
    ) :
        folder_(folder), plan_(plan), records_(records) {}

    Result<void> run() {
        manifest_.program = fmt::format("Briefwright {}", version);
        manifest_.campaign = plan_.campaign;
        manifest_.plan = batch::digest(plan_);
        for (batch::Record const& record : records_) {
            if (record.status == batch::Status::failed) {
                manifest_.failed.push_back(record.item.id);
            }
        }
        return write_mbox()
            .and_then([&] { return note(batch::review_table_name, batch::review_table(plan_, records_)); })
            .and_then([&] { return note(batch::review_page_name, batch::review_page(plan_, records_)); })
            .and_then([&] {
                return note(batch::sums_name, {batch::sums_of(records_, manifest_.files), 0, {}, {}});
            })
            .and_then([&] {
                return write(batch::manifest_name, batch::to_json(manifest_, records_)).map([](auto const&) {
                });
            });
    }

private:
    Result<void> note(std::string const& name, exchange::Listing const& listing) {
        return write(name, listing).map([&](batch::OutputFile written) {
            manifest_.files.push_back(std::move(written));
        });
    }

    /// Entry by entry: the texts of ten thousand are large.
    Result<batch::OutputFile> write(std::string const& name, exchange::Listing const& listing) {
        constexpr std::size_t least_at_once = std::size_t{64} * 1024;
        batch::OutputFile written{name, {}, 0};
        Sha256 digest;
        std::size_t next = 0; // 0: the head
        auto piece = [&]() -> Result<std::optional<std::string>> {
            std::string text;
            for (; next < listing.count + 2 && text.size() < least_at_once; ++next) {
                text += next == 0               ? listing.head
                        : next <= listing.count ? listing.entry(next - 1)
                                                : listing.tail;
            }
            if (text.empty()) {
                return std::nullopt;
            }
            digest.add(text);
            written.bytes += static_cast<std::int64_t>(text.size());
            return std::optional(std::move(text));
        };
        return os::write_file(folder_.file(name), piece).map([&] {
            written.sha256 = digest.take();
            return std::move(written);
        });
    }

    /// Draft by draft, since all of them together may be larger than memory should be.
    Result<void> write_mbox() {
        Sha256 digest;
        std::int64_t size = 0;
        std::size_t next = 0;
        auto piece = [&]() -> Result<std::optional<std::string>> {
            while (next < records_.size() && records_[next].status != batch::Status::done) {
                ++next;
            }
            if (next == records_.size()) {
                return std::nullopt;
            }
            ItemFiles const files(records_[next++].item.stem);
            return os::read_file(folder_.file(files.draft), largest_pdf).map([&](std::string const& draft) {
                std::string entry = deliver::mbox_entry(draft);
                digest.add(entry);
                size += static_cast<std::int64_t>(entry.size());
                return std::optional(std::move(entry));
            });
        };
        return os::write_file(folder_.file(batch::mbox_name), piece).map([&] {
            manifest_.files.push_back({batch::mbox_name, digest.take(), size});
        });
    }

    CampaignFolder const& folder_;
    batch::Plan const& plan_;
    std::vector<batch::Record> const& records_;
    batch::Manifest manifest_;
};

int outcome_of(std::vector<batch::Record> const& records) {
    std::vector<std::int64_t> outcomes;
    for (batch::Record const& record : records) {
        for (batch::Message const& message : record.messages) {
            outcomes.push_back(message.outcome);
        }
    }
    return gravest(outcomes);
}

std::size_t count(std::vector<batch::Record> const& records, batch::Status status) {
    return static_cast<std::size_t>(std::ranges::count(records, status, &batch::Record::status));
}

std::string as_json(batch::Plan const& plan, std::vector<batch::Record> const& records) {
    load::Node::Array items;
    for (batch::Record const& record : records) {
        items.push_back({exchange::table_of(record), {}});
    }
    auto number = [](std::size_t value) { return load::Node{static_cast<std::int64_t>(value), {}}; };
    load::Node::Table out{
        {"campaign", {}, {plan.campaign, {}}},
        {"planned", {}, number(plan.items.size())},
        {"done", {}, number(count(records, batch::Status::done))},
        {"failed", {}, number(count(records, batch::Status::failed))},
        {"items", {}, {std::move(items), {}}}};
    return exchange::json_text({std::move(out), {}});
}

/// Messages that are told as one.
struct Told {
    std::string first;
    std::size_t times = 0;
    bool differ = false; ///< in their words
};

/// What messages that are told as one have in common: of a warning its place and its code, since a text with
/// the name of a recipient is another for each of a thousand; of an error all of it.
std::string_view kind_of(batch::Message const& message) {
    std::string_view const text = message.text;
    std::size_t const line = text.find('\n');
    std::size_t const head = text.find("]: ");
    return message.outcome == 0 && head < line ? text.substr(0, head) : text;
}

void print_messages(std::vector<batch::Record> const& records, Terminal& terminal) {
    std::vector<Told> told;
    std::map<std::string_view, std::size_t> places;
    for (batch::Record const& record : records) {
        for (batch::Message const& message : record.messages) {
            auto const [place, is_new] = places.emplace(kind_of(message), told.size());
            if (is_new) {
                told.push_back({message.text, 0, false});
            }
            Told& known = told[place->second];
            ++known.times;
            known.differ = known.differ || known.first != message.text;
        }
    }
    for (auto& [text, times, differ] : told) {
        while (text.ends_with('\n')) {
            text.pop_back();
        }
        std::string const more =
            differ ? fmt::format(
                         "\n(and {} more there, not all in these words: review.html has each)", times - 1
                     )
            : times != 1 ? fmt::format("\n(of {} items)", times)
                         : "";
        terminal.note(text + more);
    }
}

} // namespace

std::vector<batch::Record> in_order(batch::Plan const& plan, Records records) {
    std::vector<batch::Record> out;
    out.reserve(records.size());
    for (batch::Item const& item : plan.items) {
        if (auto found = records.extract(item.id)) {
            out.push_back(std::move(found.mapped()));
        }
    }
    return out;
}

Result<void> finish_folder(
    CampaignFolder const& folder, batch::Plan const& plan, std::vector<batch::Record> const& records
) {
    return Finisher(folder, plan, records).run();
}

int tell(
    batch::Plan const& plan,
    std::vector<batch::Record> const& records,
    Telling const& how,
    CampaignFolder const& folder,
    Terminal& terminal
) {
    int code = outcome_of(records);
    if (!how.junit.empty()) {
        Result<void> written = write_output(os::to_path(how.junit), batch::junit_report(plan, records));
        if (!written) {
            terminal.report(written.error(), Sources{});
            code = code == 0 ? exit_code(written.error()) : code;
        }
    }
    if (how.json) {
        terminal.print(as_json(plan, records));
        return code;
    }
    print_messages(records, terminal);
    terminal.note(fmt::format(
        "{}: {} of {} made, {} failed",
        os::to_utf8(folder.path()),
        count(records, batch::Status::done),
        plan.items.size(),
        count(records, batch::Status::failed)
    ));
    return code;
}

} // namespace brief::app
