#pragma once

/// Sources as other programs keep them: CSL-JSON 1.0.2, the format of Zotero and of citation processors, and
/// the same in TOML.

#include "base/result.hpp"
#include "csl/item.hpp"
#include "load/node.hpp"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace brief::exchange {

/// An item with what CSL has no variable for, and its place.
struct CitedItem {
    csl::Item item;
    std::string archive_url;
    std::string archived; ///< a date
    std::string title_translated;
    std::string title_romanised;
    Span span;
};

/// The items of an array, or of the array "items" of an object. `custom` of an item, or its own keys beside
/// those of CSL, give archive-url, archived, title-translated and title-romanised. Code::exchange_syntax,
/// Code::exchange_limit.
Result<std::vector<CitedItem>> read_csl_json(Sources const& sources, FileId file);

/// The same in TOML: each table is an item, its name the id. Code::exchange_syntax for anything else.
Result<std::vector<CitedItem>> read_csl_toml(load::Node const& document);

/// The items of an array. The error says what is wrong with the text as a whole.
tl::expected<std::vector<csl::Item>, std::string> parse_csl_json(std::string_view text);

} // namespace brief::exchange
