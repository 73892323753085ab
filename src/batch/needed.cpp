#include "batch/needed.hpp"

#include "batch/fields.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace brief::batch {

namespace {

using Words = std::map<std::string, model::Text>;

/// What the edition would take out of `words`, under its own tag.
Words only(Words const& words, std::string const& language) {
    model::Text const* found = in_language(words, language);
    return found == nullptr ? Words{} : Words{{language, *found}};
}

} // namespace

model::Recipient
needed(model::Recipient recipient, std::string const& language, std::set<std::string> const& asked) {
    recipient.salutations = only(recipient.salutations, language);
    recipient.forms_of_address = only(recipient.forms_of_address, language);
    recipient.closings = only(recipient.closings, language);
    recipient.languages = {language};
    recipient.delivery = {};
    recipient.in_office_since.reset();
    recipient.office_verified.reset();
    recipient.sensitivity.reset();
    std::erase_if(recipient.tags, [&](std::string const& tag) { return !asked.contains(tag); });
    return recipient;
}

model::Campaign needed(model::Campaign campaign) {
    campaign.workspace = {};
    campaign.recipients = {};
    campaign.recipients.library = true; // those that are there
    for (auto& [name, query] : campaign.conditions) {
        query = {};
    }
    return campaign;
}

model::Campaign needed(model::Campaign campaign, std::string const& language) {
    campaign = needed(std::move(campaign));
    std::erase_if(campaign.mails, [&](auto const& mail) { return mail.first != language; });
    campaign.salutations = only(campaign.salutations, language);
    campaign.closings = only(campaign.closings, language);
    campaign.briefings.clear();
    campaign.fallback.clear();
    return campaign;
}

std::set<std::string> tags_asked(std::string_view text) {
    constexpr std::string_view prefix = "tag.";
    std::set<std::string> out;
    for (std::size_t at = text.find(prefix); at != std::string_view::npos; at = text.find(prefix, at)) {
        at += prefix.size();
        out.emplace(text.substr(at, text.find_first_of("} \t\n", at) - at));
    }
    return out;
}

} // namespace brief::batch
