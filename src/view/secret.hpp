#pragma once

/// Withheld values, as the scan of finished files needs them.

#include "model/sensitivity.hpp"

#include <string>
#include <type_traits>
#include <vector>

namespace brief::view {

/// A text that an audience must not meet. `field` may be told to the user, `value` never.
struct Secret {
    std::string field; ///< "person jana-prikladova, health"
    std::string value; ///< UTF-8
};

} // namespace brief::view
