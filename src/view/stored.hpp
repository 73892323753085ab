#pragma once

/// A view between two machines: what a file can hold of it, and the view again.

#include "view/view.hpp"

#include <set>
#include <string>
#include <string_view>

namespace brief::view {

/// Whether a brief may say of a person that what stands under this key is withheld. That there is something
/// under "health" is telling enough.
bool may_be_told(std::string_view key);

/// Everything that a view is, as plain values. Of what is withheld it has names alone, and of those only what
/// can be asked for.
struct Stored {
    model::Audience audience = model::Audience::everyone;
    model::Library library;
    std::set<std::string, std::less<>> withheld; ///< "person/id/key"; "person/id/" of a whole record
};

/// `view`, with those names of what is withheld that a brief may tell: a record of its own as a whole, or a
/// key that `may_be_told`; and every key of a record of `known`, a library that readers of the view have
/// besides. The others would tell of records, or of sides of them, that nobody knows of.
Stored store(View const& view, model::Library const* known);

/// The view that was stored.
View restore(Stored stored);

} // namespace brief::view
