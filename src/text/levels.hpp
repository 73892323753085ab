#pragma once

/// The embedding levels of a paragraph (UAX 9): what its runs isolate, and what its text does.

#include "text/paragraph.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace brief::text {

/// The level of each byte of `text`, which is that of all runs; `run_ends` says where each ends. Empty when
/// all are 0.
std::vector<std::uint8_t>
levels_of(Paragraph const& paragraph, std::string_view text, std::span<std::size_t const> run_ends);

} // namespace brief::text
