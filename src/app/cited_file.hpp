#pragma once

/// Files of sources in any of their formats.

#include "exchange/csl_json.hpp"

#include <filesystem>
#include <vector>

namespace brief::app {

/// The items of a file: BibTeX by the ending .bib, TOML by .toml, anything else as CSL-JSON. TOML has either
/// tables with the keys of CSL, or `[[source]]` records, of which the public may know. Items without an id,
/// and ids that stand twice, are refused. Code::exchange_syntax, Code::exchange_limit, the codes of records.
Result<std::vector<exchange::CitedItem>> read_cited_file(std::filesystem::path const& path, Sources& sources);

} // namespace brief::app
