#pragma once

/// Limits on what is read from other programs, checked before work is done on it.

#include <cstddef>

namespace brief::exchange {

inline constexpr std::size_t most_rows = 100'000;
inline constexpr std::size_t most_columns = 1'000;
inline constexpr std::size_t largest_cell = std::size_t{1024} * 1024; ///< bytes
inline constexpr std::size_t deepest_json = 64;

} // namespace brief::exchange
