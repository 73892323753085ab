#pragma once

/// Campaign definitions: one brief, sent to many. A campaign is a TOML file of its own, since whom a brief
/// goes to is kept apart from the records that it tells.

#include "model/byte_count.hpp"
#include "model/describe.hpp"
#include "model/value.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace brief::model {

/// Whom a campaign writes to.
struct CampaignRecipients {
    bool library = false; ///< the recipients of the workspace's library
    Text file;            ///< a CSV file beside the campaign
    Text map;             ///< what its columns mean
    Text where;           ///< a query that each must meet
};

template <class Visitor>
void describe(Visitor& v, CampaignRecipients& r) {
    v.field("library", r.library, Need::optional, "Takes the recipients of the library.");
    v.field("file", r.file, Need::optional, "A CSV file of recipients, in the folder of the campaign.");
    v.field("map", r.map, Need::optional, "The map that says what its columns mean, as for `import`.");
    v.field("where", r.where, Need::optional, "Only recipients for whom this query holds.");
}

/// Who sends.
struct Sender {
    Text name;
    Text email;
    Text reply_to;
};

template <class Visitor>
void describe(Visitor& v, Sender& r) {
    v.field("name", r.name, Need::required, "The name in the mail.");
    v.field("email", r.email, Need::required, "The address that the mail comes from.");
    v.field("reply_to", r.reply_to, Need::optional, "The address that answers go to.");
}

/// The words of the mail in one language.
struct MailWords {
    Text subject;
    Text text;
};

template <class Visitor>
void describe(Visitor& v, MailWords& r) {
    v.field("subject", r.subject, Need::required, "Its subject, with merge fields.");
    v.field("text", r.text, Need::required, "Its text, with merge fields; an empty line parts paragraphs.");
}

/// One sending of a brief to many.
struct Campaign {
    Id id;
    Text title;
    Text workspace;
    std::map<std::string, Text> briefings; ///< by BCP 47 tag
    std::string fallback;                  ///< BCP 47
    CampaignRecipients recipients;
    Sender sender;
    std::map<std::string, MailWords> mails;  ///< by BCP 47 tag, templates
    std::map<std::string, Text> salutations; ///< by BCP 47 tag, templates
    std::map<std::string, Text> closings;    ///< by BCP 47 tag, templates
    std::map<std::string, Text> conditions;  ///< queries by name
    Text file_name;                          ///< template
    Text attachment_name;                    ///< template
    std::optional<ByteCount> max_mail;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Campaign& r) {
    v.field("id", r.id, Need::required, "Name of the campaign.");
    v.field("title", r.title, Need::required, "What people call it.");
    v.field(
        "workspace",
        r.workspace,
        Need::optional,
        "Where its briefings and records are, from the folder of the campaign; without it, the workspace "
        "that the campaign is in."
    );
    v.field(
        "briefings",
        r.briefings,
        Need::required,
        "The briefing definition for each language, by BCP 47 tag, from the folder of the campaign."
    );
    v.field(
        "fallback",
        r.fallback,
        Need::optional,
        "The language for recipients who have none of those; without it they are a fault."
    );
    v.field("recipients", r.recipients, Need::required, "Whom it writes to.");
    v.field("sender", r.sender, Need::required, "Who sends.");
    v.field("mail", r.mails, Need::required, "The words of the mail for each language, by BCP 47 tag.");
    v.field(
        "salutation",
        r.salutations,
        Need::optional,
        "How a letter opens where the recipient's record does not say it, by BCP 47 tag, with merge fields."
    );
    v.field(
        "closing",
        r.closings,
        Need::optional,
        "How a letter closes where the recipient's record does not say it, by BCP 47 tag, with merge fields."
    );
    v.field(
        "conditions",
        r.conditions,
        Need::optional,
        "Queries by name; texts ask for them as {{#condition.name}} and {{/condition.name}}."
    );
    v.field(
        "file_name",
        r.file_name,
        Need::optional,
        "Pattern of the file names, with merge fields; without it, {{campaign.id}}-{{recipient.id}}."
    );
    v.field(
        "attachment_name",
        r.attachment_name,
        Need::optional,
        "What the attached PDF is called in the mail, with merge fields; without it, as the file."
    );
    v.field(
        "max_mail",
        r.max_mail,
        Need::optional,
        "The largest a mail may be as it is sent; without it, 10 MB. A recipient's `max_mb` holds as well."
    );
}

} // namespace brief::model
