#pragma once

/// A record of any kind, as selections and queries see it.

#include "model/library.hpp"

#include <string_view>
#include <variant>

namespace brief::select {

/// A selected record.
using Selected = std::variant<
    model::Person const*,
    model::Group const*,
    model::Statement const*,
    model::Quotation const*,
    model::Source const*,
    model::Organisation const*,
    model::Ask const*,
    model::Recipient const*>;

/// The kind and id of a selected record.
model::Kind kind(Selected const& selected);
std::string_view id(Selected const& selected);

} // namespace brief::select
