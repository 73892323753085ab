#pragma once

#include "view/view.hpp"

#include <string>

namespace brief::view {

/// The view as stable text: each record with its keys, one a line (`inspect --stage view`).
std::string dump(View const& view);

} // namespace brief::view
