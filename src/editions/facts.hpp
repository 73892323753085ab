#pragma once

/// The differences of two records, from their paths and values.

#include "editions/compare.hpp"
#include "model/flatten.hpp"

#include <vector>

namespace brief::editions {

/// The facts that differ, in the order of the keys. Entries are those of `model::flatten`.
std::vector<FactChange> facts(std::vector<model::Entry> const& before, std::vector<model::Entry> const& now);

/// The key of the record that a path begins with: "event" of "event.date".
std::string_view first_key(std::string_view path);

} // namespace brief::editions
