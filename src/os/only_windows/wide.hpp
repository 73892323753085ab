#pragma once

/// Between UTF-8 and the UTF-16 of the Windows interface.

#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>

namespace brief::os {

std::wstring to_wide(std::string_view utf8);
std::string to_narrow(std::wstring_view wide);

/// An error of the system, as std::errc knows it.
std::error_code error_of(std::uint32_t code);

/// The same of GetLastError.
std::error_code last_error();

} // namespace brief::os
