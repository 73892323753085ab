#pragma once

/// What one rendering of one item depends on.

#include "csl/item.hpp"
#include "csl/locale.hpp"
#include "csl/parsed_name.hpp"
#include "csl/style.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::csl {

/// An item with what is read from it once.
struct Source {
    struct NameList {
        Variable variable = Variable::none;
        std::vector<ParsedName> names;
    };

    Item const* item = nullptr;
    std::vector<NameList> names;
    std::string_view language;      ///< its own, or that of the style
    Locale const* locale = nullptr; ///< of its terms and dates
    bool english = true;
    mutable std::array<std::unique_ptr<Tokens>, variable_count> fields; ///< parsed when first asked for

    std::vector<ParsedName> const* find_names(Variable variable) const;
    Tokens const& field(Variable variable, std::string_view text) const;
};

/// How disambiguation changes the cites of an item.
struct Disambiguation {
    int more_names = 0; ///< shown beyond those that et-al leaves
    int conditions = 0; ///< of the conditions that ask for disambiguation, how many hold, in their order
    std::string year_suffix;
};

/// By number of a name: how much of the given name it needs.
enum class GivenLevel : std::uint8_t { as_styled, initials, full };

struct CiteState {
    Source const* source = nullptr;
    std::string_view locator = {};
    std::string_view label = {}; ///< of the locator; empty: page
    Position position = Position::first;
    bool near_note = false;
    bool in_bibliography = false;
    bool sorting = false;
    bool comparing =
        false; ///< for disambiguation: what is said of the visit and not of the work does not count
    int citation_number = 0;
    int first_note = 0; ///< 0: unknown
    Disambiguation const* disambiguation = nullptr;
    std::vector<GivenLevel> const* given_levels = nullptr;
    NameOptions const* key_options = nullptr; ///< of a sort key
};

} // namespace brief::csl
