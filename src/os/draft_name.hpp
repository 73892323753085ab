#pragma once

/// What files are called before they are whole: ".briefwright-1234-0.tmp". The name does not hold that of the
/// target, which may be as long as a name can be.

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace brief::os {

inline constexpr std::string_view draft_prefix = ".briefwright-";
inline constexpr std::string_view draft_suffix = ".tmp";

inline std::string draft_name(std::uint64_t process, unsigned serial) {
    return fmt::format("{}{}-{}{}", draft_prefix, process, serial, draft_suffix);
}

} // namespace brief::os
