#pragma once

/// Which languages a set of fonts can write, by the letters that CLDR says they are written with.

#include "base/result.hpp"
#include "text/font.hpp"

#include <string>
#include <vector>

namespace brief::text {

struct Coverage {
    std::string language;    ///< BCP 47
    std::size_t letters = 0; ///< standard exemplar characters (UTS 35, part 2)
    std::size_t missing = 0; ///< of them, those that no upright regular font of the set has
};

/// For each language that briefs are likely to be written in, and whose letters ICU knows. Fails with
/// Code::font_file_damaged.
Result<std::vector<Coverage>> coverage(FontSet const& fonts);

std::string harfbuzz_version();
std::string icu_version();

} // namespace brief::text
