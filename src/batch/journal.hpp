#pragma once

/// What became of each item, written down as it happens: one line of JSON each, with a checksum, behind the
/// last. A line that a crash cut off is no line.

#include "base/result.hpp"
#include "batch/plan.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::batch {

enum class Status : std::uint8_t {
    started, ///< whoever began it did not say that it ended
    done,
    failed,
};

constexpr auto spellings(Status) {
    return model::spellings_of<Status>(
        {{Status::started, "started"}, {Status::done, "done"}, {Status::failed, "failed"}}
    );
}

using model::spelling; // so that what writes any record finds it

/// A file that was published.
struct OutputFile {
    std::string name; ///< in the folder of the campaign
    std::string sha256;
    std::int64_t bytes = 0;

    bool operator==(OutputFile const&) const = default;
};

template <class Visitor>
void describe(Visitor& v, OutputFile& r) {
    v.field("name", r.name, model::Need::optional, "Its name in the folder.");
    v.field("sha256", r.sha256, model::Need::optional, "Its digest.");
    v.field("bytes", r.bytes, model::Need::optional, "Its size.");
}

/// What the program said of an item.
struct Message {
    std::int64_t outcome = 0; ///< the exit code that it calls for; 0: a warning
    std::string text;         ///< as people read it

    bool operator==(Message const&) const = default;
};

template <class Visitor>
void describe(Visitor& v, Message& r) {
    v.field("outcome", r.outcome, model::Need::optional, "The exit code that it calls for.");
    v.field("text", r.text, model::Need::optional, "As people read it.");
}

/// What those who look before sending see of an item, besides its files.
struct Addressed {
    std::string name;
    std::string office;
    std::string email;
    std::string salutation;
    std::string subject;

    bool operator==(Addressed const&) const = default;
};

template <class Visitor>
void describe(Visitor& v, Addressed& r) {
    v.field("name", r.name, model::Need::optional, "As in the mail.");
    v.field("office", r.office, model::Need::optional, "As in the mail.");
    v.field("email", r.email, model::Need::optional, "As in the mail.");
    v.field("salutation", r.salutation, model::Need::optional, "As in the mail.");
    v.field("subject", r.subject, model::Need::optional, "As in the mail.");
}

struct Record {
    Status status = Status::started;
    Item item;
    Addressed addressed;
    std::vector<OutputFile> files; ///< the PDF, the draft, the picture of the first page
    std::int64_t mail_bytes = 0;
    std::vector<Message> messages;

    bool operator==(Record const&) const = default;
};

template <class Visitor>
void describe(Visitor& v, Record& r) {
    v.field("status", r.status, model::Need::optional, "What became of it.");
    v.field("item", r.item, model::Need::optional, "The item.");
    v.field("addressed", r.addressed, model::Need::optional, "Whom it goes to.");
    v.field("files", r.files, model::Need::optional, "What was published.");
    v.field("mail_bytes", r.mail_bytes, model::Need::optional, "The size of the draft.");
    v.field("messages", r.messages, model::Need::optional, "What was said of it.");
}

/// The record as a line, with its end.
std::string to_line(Record const& record);

/// The record of a line without its end; nothing for a line that is damaged.
std::optional<Record> read_line(std::string_view line);

/// The name of the journal of a shard: "shard-2-of-4.jsonl".
std::string journal_name(Shard const& shard);

} // namespace brief::batch
