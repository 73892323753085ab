#pragma once

/// What happened to a person who is in both editions.

#include "editions/compare.hpp"

#include <optional>

namespace brief::editions {

/// The change of state from `before`, computed at `old_date`, to `now`, computed at `new_date`; nothing where
/// the state is the same. What began by the older date and is only now on record is no detention that is new.
std::optional<PersonChange> change_of_state(
    model::Person const& before,
    model::PartialDate const& old_date,
    model::Person const& now,
    model::PartialDate const& new_date
);

} // namespace brief::editions
