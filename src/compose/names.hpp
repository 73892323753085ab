#pragma once

/// Names of people and of groups of records, as every block prints them.

#include "compose/composer.hpp"

#include <string>

namespace brief::compose {

/// The name of a person, in its own language where that is not the brief's.
content::Inlines person_name(Composer& composer, model::Person const& person);

/// How the spellings of a name stand to the language of the brief.
struct CardSpelling {
    bool native_first = false; ///< the name in its own script is in the brief's language
    bool foreign = false;      ///< the printed name is not written as the brief's language is
};

CardSpelling card_spelling(Composer& composer, model::Person const& person);

/// "p. 12", with room for the page on which `anchor` stands first.
content::Inlines page_words(Composer& composer, std::size_t anchor);

/// What a group of records has in common, in words where the catalogue has some for it: of the field `state`
/// the value "pretrial" is "In pre-trial detention". `label` is empty for records that have no value.
std::string group_name(Composer& composer, model::Section const& section, std::string const& label);

} // namespace brief::compose
