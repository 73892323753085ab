#pragma once

/// Part of a view: some records, and all that these name.

#include "view/view.hpp"

#include <compare>
#include <set>
#include <string>

namespace brief::view {

struct RecordName {
    model::Kind kind = model::Kind::person;
    std::string id;

    auto operator<=>(RecordName const&) const = default;
};

/// A view of nothing but `roots` and the records that they name, directly or through others, in the order of
/// the library. Names that the view does not have are passed over.
View subset(View const& view, std::set<RecordName> roots);

} // namespace brief::view
