#pragma once

/// JSON Schemas (draft 7, which editors of TOML read) of everything a user writes, made from `describe`: an
/// editor then completes keys, explains them, and marks what is unknown or missing.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::app {

/// What there are schemas of: the record kinds, "library" (a file of records of any kind), "briefing",
/// "workspace".
std::vector<std::string> schema_names();

/// The schema of that name as a JSON document; nothing when there is none.
std::optional<std::string> schema(std::string_view name);

} // namespace brief::app
