#pragma once

/// The forms that numbers of international bodies have.

#include "model/person.hpp"

#include <string>
#include <string_view>

namespace brief::truth {

/// Whether `number` has a form that the body gives out.
bool is_mechanism_number(model::MechanismKind kind, std::string_view number);

/// The forms, for a hint: "15/2025 or A/HRC/WGAD/2025/15".
std::string_view mechanism_forms(model::MechanismKind kind);

} // namespace brief::truth
