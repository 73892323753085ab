#pragma once

/// Dates as other programs write them.

#include "base/result.hpp"

#include <span>
#include <string>
#include <string_view>

namespace brief::exchange {

/// `text` as a date of EDTF, by the pattern that fits it as a whole: d and m for day and month in one or two
/// digits, Y for a year in four, "unix" for seconds since 1970; what else stands there is meant literally.
/// Two patterns that read two different days are a fault: which is right is not to be guessed. A text that no
/// pattern fits comes back as it is. The message of the fault.
tl::expected<std::string, std::string>
written_date(std::string_view text, std::span<std::string const> patterns);

} // namespace brief::exchange
