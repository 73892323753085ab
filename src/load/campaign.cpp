#include "load/characters.hpp"
#include "load/load.hpp"
#include "load/reader.hpp"
#include "load/toml.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::load {

namespace {

Diagnostic missing(Span span, std::string message, std::string hint) {
    return error(Code::missing_key, span, std::move(message), {std::move(hint)});
}

/// What one key alone cannot tell.
void check(model::Campaign const& campaign, Diagnostics& faults) {
    model::CampaignRecipients const& recipients = campaign.recipients;
    if (!recipients.library && recipients.file.empty()) {
        faults.push_back(missing(
            campaign.span,
            "the campaign names no recipients",
            "under [recipients] write library = true, or file = \"recipients.csv\" with its map"
        ));
    }
    if (recipients.file.empty() != recipients.map.empty()) {
        faults.push_back(missing(
            recipients.file.empty() ? recipients.map.span : recipients.file.span,
            "\"file\" and \"map\" of [recipients] go together",
            "add the other one; docs/how-to/import-a-spreadsheet.md shows a map"
        ));
    }
    for (auto const& [language, briefing] : campaign.briefings) {
        if (!is_language_tag(language)) {
            faults.push_back(error(
                Code::bad_value,
                briefing.span,
                fmt::format("\"{}\" is not a language tag", language),
                {"write a tag of BCP 47: en = \"brief-en.toml\""}
            ));
        }
        if (!campaign.mails.contains(language)) {
            faults.push_back(error(
                Code::missing_edition,
                briefing.span,
                fmt::format("there is a briefing in \"{0}\", and no [mail.{0}]", language),
                {fmt::format("add [mail.{}] with a subject and a text", language)}
            ));
        }
    }
    if (!campaign.fallback.empty() && !campaign.briefings.contains(campaign.fallback)) {
        faults.push_back(error(
            Code::missing_edition,
            campaign.span,
            fmt::format("\"fallback\" is \"{}\", in which there is no briefing", campaign.fallback),
            {"name a language of [briefings]"}
        ));
    }
}

} // namespace

Result<bool> is_campaign(Sources const& sources, FileId file) {
    return parse_toml(sources, file).map([](Node const& root) {
        return find(*root.as<Node::Table>(), "briefings") != nullptr;
    });
}

Result<model::Campaign> campaign(Sources const& sources, FileId file) {
    auto root = parse_toml(sources, file);
    if (!root) {
        return failure(std::move(root.error()));
    }
    // Every key of it would be a fault of its own.
    Node::Table const& table = *root->as<Node::Table>();
    if (find(table, "briefings") == nullptr && find(table, "section") != nullptr) {
        return failure(error(
            Code::other_definition,
            root->span,
            "this file defines a briefing, not a campaign",
            {"make it with briefwright build",
             "or name it under [briefings] of a campaign; docs/how-to/prepare-a-campaign.md shows one"}
        ));
    }
    model::Campaign out;
    Diagnostics faults;
    Reader(faults).read_table(table, root->span, "campaign", out);
    if (faults.empty()) {
        check(out, faults);
    }
    if (!faults.empty()) {
        sort_by_place(faults);
        return failure(std::move(faults));
    }
    return out;
}

} // namespace brief::load
