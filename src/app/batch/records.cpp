#include "app/batch/records.hpp"

#include <utility>

namespace brief::app {

std::vector<batch::Message> messages_of(Diagnostics const& diagnostics, Sources const& sources) {
    std::vector<batch::Message> out;
    for (Diagnostic const& diagnostic : diagnostics) {
        bool const is_error = diagnostic.severity == Severity::error;
        std::int64_t const outcome = is_error ? static_cast<std::int64_t>(info(diagnostic.code).outcome) : 0;
        out.push_back({outcome, format(diagnostic, sources)});
    }
    return out;
}

batch::Record failed_record(
    batch::Item const& item, model::Recipient const& recipient, std::vector<batch::Message> messages
) {
    batch::Record record;
    record.item = item;
    record.status = batch::Status::failed;
    record.messages = std::move(messages);
    record.addressed.name = recipient.name.value;
    record.addressed.office = recipient.office.value;
    return record;
}

} // namespace brief::app
