#pragma once

/// Citations and a bibliography from a style, a locale and items: the entry point of this module.

#include "csl/item.hpp"
#include "csl/locale.hpp"
#include "csl/markup.hpp"
#include "csl/style.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace brief::csl {

enum class CiteMode : std::uint8_t {
    normal,
    author_only,     ///< the names alone
    suppress_author, ///< all but the names
    full,            ///< as if cited for the first time
};

/// One item within a citation.
struct Cite {
    std::string id = {};
    std::string locator = {};
    std::string label = {};  ///< of the locator, "paragraph"; empty: "page"
    std::string prefix = {}; ///< may have the markup of fields
    std::string suffix = {};
    CiteMode mode = CiteMode::normal;
    std::optional<Position> position = {}; ///< forced; otherwise it is found out
    std::optional<bool> near_note = {};
};

struct Citation {
    std::vector<Cite> cites = {};
    int note = 0; ///< the number of its note; 0: in the text
};

struct Request {
    std::vector<Item> const* items = nullptr;
    std::vector<Citation> citations = {};
    /// The items of the bibliography, in the order in which they are numbered; what is cited and not among
    /// them follows in the order of citation.
    std::vector<std::string> listed = {};
    /// By the `language` of an item, as it is written there: the locale whose terms and dates its cites and
    /// its entry have. Items of other languages, and all when this is null, have those of the style.
    /// Quotation marks, the order of the bibliography and what stands between cites are the style's in any
    /// case.
    std::map<std::string, Locale, std::less<>> const* item_locales = nullptr;
};

struct Entry {
    std::string id;
    Pieces pieces;
};

struct Output {
    std::vector<Pieces> citations;    ///< one for each of the request
    std::vector<Entry> bibliography;  ///< without those that show nothing; empty when the style has none
    std::vector<std::string> order;   ///< the ids of all items, as the bibliography sorts and numbers them
    std::vector<std::string> missing; ///< ids that are cited but no item; their cites are left out
};

/// Renders all at once, since a cite depends on all others.
Output process(Style const& style, Locale const& locale, Request const& request);

} // namespace brief::csl
