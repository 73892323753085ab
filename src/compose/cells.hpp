#pragma once

/// What is known of a person under one key, as tables and cards show it.

#include "compose/composer.hpp"
#include "content/block.hpp"
#include "model/person.hpp"

#include <string_view>

namespace brief::compose {

/// What stands where a person has nothing under `key` before this audience. It is the same for every value
/// that is withheld, so nothing of it shows.
content::Cell nothing_under(Composer& composer, model::Person const& person, std::string_view key);

/// One position in the words of the brief, with its citation: "Editor, Morning Light".
content::Inlines
position_words(Composer& composer, model::Person const& person, model::Position const& position);

/// The positions that a person holds, a line each, every one with its source.
content::Cell position_cell(Composer& composer, model::Person const& person);

/// What is known of a group of people who are not named.
struct GroupCells {
    content::Cell label;
    content::Cell count;
    content::Cell description;
};

GroupCells group_cells(Composer& composer, model::Group const& group);

/// The caption of a table of people, with the number of the table where it has one: "Table 1. Who is held".
content::Inlines table_caption(Composer& composer, model::Section const& section);

} // namespace brief::compose
