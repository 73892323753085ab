#pragma once

/// What files are made from, and nothing besides: what is not in here changes no file, is no reason to make
/// one again, and need not go to whoever makes them.

#include "model/campaign.hpp"
#include "model/recipient.hpp"

#include <set>
#include <string>
#include <string_view>

namespace brief::batch {

/// A recipient as the edition in `language` needs them: without the words for others, without tags that are
/// not among `asked`, without what only checks and queries look at.
model::Recipient
needed(model::Recipient recipient, std::string const& language, std::set<std::string> const& asked);

/// A campaign without what chooses its recipients; its conditions have names and no queries.
model::Campaign needed(model::Campaign campaign);

/// The same for a single edition: the words of `language` alone.
model::Campaign needed(model::Campaign campaign, std::string const& language);

/// The tags that merge fields in a text ask for: "chair" of "{{#tag.chair}}".
std::set<std::string> tags_asked(std::string_view text);

} // namespace brief::batch
