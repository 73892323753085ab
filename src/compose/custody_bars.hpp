#pragma once

/// Time in custody as bars, with what they say in words.

#include "compose/composer.hpp"
#include "content/custody.hpp"
#include "model/custody_periods.hpp"

#include <vector>

namespace brief::compose {

/// The bar of a person at the brief's as-of date, and its days.
struct PersonBar {
    content::CustodyBar bar;
    std::vector<int> days; ///< of each time in custody; empty where one of them is not known to the day

    /// All of them; 0 where they are not known.
    int days_in_all() const;
};

/// The form of a state in custody, as its texture shows it.
content::CustodyForm form_of(model::CustodyState state);

PersonBar custody_bar(Composer& composer, model::Person const& person);

/// From 1 January of the first year in which one of the bars begins to the brief's as-of date. Nothing when
/// no bar has a day, or the brief has no date.
std::optional<content::DayAxis> common_axis(Composer& composer, std::vector<content::CustodyBar> const& bars);

/// The textures that occur in `bars`, in words. `liberty`: the line between two bars is explained too.
content::CustodyKey
custody_key(Composer& composer, std::vector<content::CustodyBar> const& bars, bool liberty = false);

} // namespace brief::compose
