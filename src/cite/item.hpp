#pragma once

/// A source of the library as an item of CSL.

#include "csl/item.hpp"
#include "model/source.hpp"
#include "view/view.hpp"

namespace brief::cite {

/// What a style is given of `source`, a record of `view`. The keys of the record become variables by its
/// type; what stands under `csl` goes over them. A source that may not be named is what is said in its place,
/// as the name of an author, and nothing else.
csl::Item item_of(model::Source const& source, view::View const& view);

/// A date of a record as CSL has it.
csl::Date date_of(model::PartialDate const& date);

} // namespace brief::cite
