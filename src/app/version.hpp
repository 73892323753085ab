#pragma once

namespace brief::app {

/// The version of the program, from the project's CMakeLists.txt.
inline constexpr char const* version = BRIEFWRIGHT_VERSION;

} // namespace brief::app
