#include "app/batch/search.hpp"

#include "app/batch/make_item.hpp"
#include "app/batch/records.hpp"
#include "app/limits.hpp"
#include "os/file.hpp"
#include "os/path.hpp"

#include <fmt/format.h>

#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace brief::app {

namespace {

class Searcher {
public:
    Searcher(OpenCampaign& campaign, Sources const& sources, std::vector<CampaignFolder> const& parts) :
        campaign_(campaign), sources_(sources), parts_(parts) {}

    Result<void> search(std::size_t place, batch::Record& record) {
        CampaignFolder const* part = part_of(record);
        if (part == nullptr) {
            return failure(file_error(
                Code::manifest_differs,
                record.item.stem + ".pdf",
                "the file changed while the parts were merged",
                {"merge again"}
            ));
        }
        ItemFiles const names(record.item.stem);
        Result<std::string> pdf = os::read_file(part->file(names.pdf), largest_pdf);
        Result<std::string> draft = os::read_file(part->file(names.draft), largest_pdf);
        if (!pdf || !draft) {
            return failure(std::move(pdf ? draft.error() : pdf.error()));
        }
        CheckedItem checked = check_item(campaign_, place, sources_, std::move(*pdf), *draft);
        tell(std::move(checked.breaches), record.item);
        take(place, checked, record);
        return {};
    }

    Diagnostics take_breaches() { return std::move(breaches_); }

private:
    CampaignFolder const* part_of(batch::Record const& record) const {
        for (CampaignFolder const& part : parts_) {
            if (part.holds(record)) {
                return &part;
            }
        }
        return nullptr;
    }

    /// What all items have in common is told once.
    void tell(Diagnostics breaches, batch::Item const& item) {
        for (Diagnostic& breach : breaches) {
            if (breach.code != Code::leak_found || told_.insert(breach.path + breach.message).second) {
                breach.hints.insert(
                    breach.hints.begin(), fmt::format("look first at the files of \"{}\"", item.id)
                );
                breaches_.push_back(std::move(breach));
            }
        }
    }

    void take(std::size_t place, CheckedItem const& checked, batch::Record& record) const {
        if (!checked.faults.empty()) {
            model::Recipient const& recipient = campaign_.addressees[place].recipient;
            record = failed_record(record.item, recipient, messages_of(checked.faults, sources_));
            return;
        }
        std::vector<batch::Message> messages = messages_of(checked.warnings, sources_);
        std::ranges::move(record.messages, std::back_inserter(messages));
        record.messages = std::move(messages);
    }

    OpenCampaign& campaign_;
    Sources const& sources_;
    std::vector<CampaignFolder> const& parts_;
    Diagnostics breaches_;
    std::set<std::string> told_;
};

} // namespace

Diagnostic no_library(std::filesystem::path const& path) {
    return file_error(
        Code::parts_unsearched,
        os::to_utf8(path),
        "this belongs to a bundle, which does not know what is withheld",
        {"name the campaign itself, where its library is"}
    );
}

Result<OpenCampaign>
open_with_library(std::filesystem::path const& path, Resources const& resources, Sources& sources) {
    return open_campaign(path, resources, sources)
        .and_then([&](OpenCampaign campaign) -> Result<OpenCampaign> {
            return campaign.bundle ? Result<OpenCampaign>(failure(no_library(path)))
                                   : Result<OpenCampaign>(std::move(campaign));
        });
}

Result<Records> search_parts(
    OpenCampaign& campaign,
    Sources const& sources,
    std::vector<CampaignFolder> const& parts,
    batch::Plan const& plan,
    Records records
) {
    if (batch::digest(campaign.plan) != batch::digest(plan)) {
        return failure(file_error(
            Code::plan_differs,
            os::to_utf8(parts.front().path()),
            "the parts are of another plan: the campaign, its records or its recipients have changed since",
            {"write the bundle again with briefwright plan --export-views, and make the parts of it"}
        ));
    }
    Searcher searcher(campaign, sources, parts);
    for (std::size_t place = 0; place < plan.items.size(); ++place) {
        batch::Record& record = records.at(plan.items[place].id);
        if (record.status != batch::Status::done) {
            continue;
        }
        if (Result<void> searched = searcher.search(place, record); !searched) {
            return failure(std::move(searched.error()));
        }
    }
    if (Diagnostics breaches = searcher.take_breaches(); !breaches.empty()) {
        return failure(std::move(breaches));
    }
    return records;
}

} // namespace brief::app
