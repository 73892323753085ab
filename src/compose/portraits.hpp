#pragma once

#include "compose/composer.hpp"
#include "content/block.hpp"
#include "select/select.hpp"

#include <optional>
#include <vector>

namespace brief::compose {

/// The photo of a person who has one; nothing where it may not be shown. Reports Code::photo_incomplete.
std::optional<content::Portrait> compose_portrait(Composer& composer, model::Person const& person);

/// The photos of the people of `groups`, in their order; of those whom the view leaves one. Reports
/// Code::photo_incomplete for a photo without words in its place or without a credit: the file would not
/// conform, whatever the policy of the workspace lets pass.
content::Portraits compose_portraits(
    Composer& composer, model::Section const& section, std::vector<select::Group> const& groups
);

} // namespace brief::compose
