#pragma once

/// The options of names as they hold in one place: those of cs:name over those of the area over those of the
/// style.

#include "csl/style.hpp"

#include <span>
#include <string_view>

namespace brief::csl {

struct NameStyle {
    AndTerm and_term = AndTerm::none;
    std::string_view delimiter = ", ";
    std::string_view names_delimiter;
    Precedes delimiter_precedes_et_al = Precedes::contextual;
    Precedes delimiter_precedes_last = Precedes::contextual;
    int et_al_min = 0;        ///< 0: never shortened
    int et_al_use_first = -1; ///< not set: never shortened
    bool et_al_use_last = false;
    NameForm form = NameForm::full;
    bool initialize = true;
    bool has_initials = false; ///< whether initialize-with is set
    std::string_view initialize_with;
    SortOrder order = SortOrder::none;
    std::string_view sort_separator = ", ";
};

/// `levels`: the least special first. `subsequent`: whether the cite repeats an item.
NameStyle resolve(std::span<NameOptions const* const> levels, bool subsequent);

} // namespace brief::csl
