#include "batch/fields.hpp"

#include "base/language_tag.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace brief::batch {

model::Text const* in_language(std::map<std::string, model::Text> const& texts, std::string_view language) {
    for (std::string const& tag : lookup_order(language)) {
        if (auto const found = texts.find(tag); found != texts.end() && !found->second.empty()) {
            return &found->second;
        }
    }
    return nullptr;
}

std::string edition_language(model::Campaign const& campaign, model::Recipient const& recipient) {
    for (std::string const& wanted : recipient.languages) {
        for (std::string const& tag : lookup_order(wanted)) {
            if (campaign.briefings.contains(tag)) {
                return tag;
            }
        }
        auto const near = std::ranges::find_if(campaign.briefings, [&](auto const& briefing) {
            return is_written_alike(briefing.first, wanted);
        });
        if (near != campaign.briefings.end()) {
            return near->first;
        }
    }
    return campaign.fallback;
}

merge::Fields fields_of(
    Common const& common,
    model::Recipient const& recipient,
    std::string const& language,
    std::set<std::string> const& true_conditions
) {
    auto table = [&](std::map<std::string, model::Text> const& texts) {
        model::Text const* found = in_language(texts, language);
        return found == nullptr ? std::string() : found->value;
    };
    merge::Fields out{
        {"recipient.id", recipient.id.value},
        {"recipient.name", recipient.name.value},
        {"recipient.given", recipient.parts.given.value},
        {"recipient.family", recipient.parts.family.value},
        {"recipient.honorific", recipient.honorific.value},
        {"recipient.office", recipient.office.value},
        {"recipient.constituency", recipient.constituency.value},
        {"recipient.country", recipient.country.value},
        {"recipient.email", recipient.email.value},
        {"recipient.language", language},
        {"recipient.salutation", table(recipient.salutations)},
        {"recipient.form_of_address", table(recipient.forms_of_address)},
        {"recipient.closing", table(recipient.closings)},
        {"campaign.id", common.campaign.id.value},
        {"campaign.title", common.campaign.title.value},
        {"sender.name", common.campaign.sender.name.value},
        {"sender.email", common.campaign.sender.email.value},
        {"brief.reference", common.reference},
        {"brief.as_of", common.as_of}};
    for (std::string const& tag : common.tags) {
        out["tag." + tag] = std::ranges::find(recipient.tags, tag) != recipient.tags.end();
    }
    for (auto const& [name, query] : common.campaign.conditions) {
        out["condition." + name] = true_conditions.contains(name);
    }
    return out;
}

std::string name_of(model::Recipient const& recipient) {
    return fmt::format("recipient \"{}\" ({})", recipient.id.value, recipient.name.value);
}

} // namespace brief::batch
