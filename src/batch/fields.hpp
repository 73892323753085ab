#pragma once

/// What the texts of a campaign can say of a recipient.

#include "base/result.hpp"
#include "merge/template.hpp"
#include "model/campaign.hpp"
#include "model/recipient.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace brief::batch {

/// The text of a table by language: that of the tag, else of the tag without its last part, and so on; null
/// where there is none.
model::Text const* in_language(std::map<std::string, model::Text> const& texts, std::string_view language);

/// The language of the edition that a recipient gets: the first of theirs that the campaign has, whatever
/// the region; else the campaign's fallback. Empty where there is none.
std::string edition_language(model::Campaign const& campaign, model::Recipient const& recipient);

/// What holds for all recipients alike.
struct Common {
    model::Campaign const& campaign;
    std::string reference;      ///< of the brief
    std::string as_of;          ///< the date of its facts, as the edition prints it
    std::set<std::string> tags; ///< of all recipients; each is a field
};

/// The fields of one recipient. `true_conditions` are those of the campaign that hold for them.
merge::Fields fields_of(
    Common const& common,
    model::Recipient const& recipient,
    std::string const& language,
    std::set<std::string> const& true_conditions
);

/// "recipient "ada-exemplar" (Ada Exemplar)", for messages.
std::string name_of(model::Recipient const& recipient);

} // namespace brief::batch
