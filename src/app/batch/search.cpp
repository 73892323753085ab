#include "app/batch/search.hpp"

#include "app/batch/make_item.hpp"
#include "app/batch/records.hpp"
#include "app/limits.hpp"
#include "os/file.hpp"
#include "os/path.hpp"

#include <iterator>
#include <optional>
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
        append(breaches_, std::move(checked.breaches));
        take(place, std::move(checked), record);
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

    void take(std::size_t place, CheckedItem checked, batch::Record& record) const {
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
};

} // namespace

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
