#pragma once

/// What a catalogue of layouts/labels must hold.

#include "model/labels.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace brief::language {

/// The key without its plural category: "group.counted.few" → "group.counted". Empty where it has none.
std::string_view plural_stem(std::string_view key);

/// Keys that `labels` lacks, in their order: those of `english`, and of each text that is counted one for
/// each plural category of its language (CLDR).
std::vector<std::string> lacking(model::Labels const& labels, model::Labels const& english);

} // namespace brief::language
