#pragma once

/// What a catalogue of layouts/labels must hold.

#include "model/labels.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace brief::language {

/// The key without its plural category: "group.counted.few" → "group.counted". Empty where it has none.
std::string_view plural_stem(std::string_view key);

/// The names that a text wants filled in, with their forms: "name", "date:since".
std::set<std::string> names_in(std::string_view text);

/// Keys that `labels` lacks, in their order: those of `english`, of each text that is counted one for each
/// plural category of its language (CLDR), and the forms that its own texts ask for.
std::vector<std::string> lacking(model::Labels const& labels, model::Labels const& english);

} // namespace brief::language
