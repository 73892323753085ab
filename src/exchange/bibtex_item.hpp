#pragma once

/// Entries of BibTeX and BibLaTeX as items of CSL.

#include "base/result.hpp"
#include "exchange/bibtex.hpp"
#include "exchange/csl_json.hpp"

#include <string_view>
#include <vector>

namespace brief::exchange {

/// "Berg, Anna van der and {United Nations}": names as BibTeX takes them apart, with the particle that stands
/// before a family name; a name in braces is an institution.
csl::Names bibtex_names(std::string_view text);

/// The item of an entry: types and fields of BibTeX, BibLaTeX and of Zotero's exports of both.
CitedItem item_of(BibEntry const& entry);

/// The items of a file. The codes of `parse_bibtex`.
Result<std::vector<CitedItem>> read_bibtex(Sources const& sources, FileId file);

} // namespace brief::exchange
