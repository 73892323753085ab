#pragma once

/// Between UTF-8 and the UTF-16 of the Windows interface.

#include <string>
#include <string_view>
#include <system_error>

namespace brief::os {

std::wstring to_wide(std::string_view utf8);
std::string to_narrow(std::wstring_view wide);

/// GetLastError, as std::errc knows it.
std::error_code last_error();

} // namespace brief::os
