#pragma once

/// Names of people and of groups of records, as every block prints them.

#include "compose/composer.hpp"

#include <string>

namespace brief::compose {

/// The name of a person, in its own language where that is not the brief's.
content::Inlines person_name(Composer& composer, model::Person const& person);

/// What a group of records has in common, in words where the catalogue has some for it: of the field `state`
/// the value "pretrial" is "In pre-trial detention". `label` is empty for records that have no value.
std::string group_name(Composer& composer, model::Section const& section, std::string const& label);

} // namespace brief::compose
