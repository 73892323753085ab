#pragma once

/// Cases of tests/csl/advocacy: the sources of a brief in a style, and what is to be seen of them.

#include "csl/processor.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace brief::advocacy {

/// One case. Lines that begin with # are comments. `differs` says why it is not what the reference processor
/// makes of it.
struct Case {
    std::string name;
    std::string style;
    std::string locale;
    std::string differs;
    std::vector<csl::Citation> citations; ///< notes from 1 on
    bool bibliography = false;
    std::vector<std::string> notes;   ///< HTML
    std::vector<std::string> entries; ///< HTML
};

/// A file of them. A cite is "[prefix]id @label locator[suffix]"; "-" before the id leaves out its author.
std::vector<Case> parse_cases(std::string_view text);

/// The file with the results in place of what it expects, for BRIEF_BLESS.
std::string with_results(std::string_view text, std::vector<Case> const& results);

} // namespace brief::advocacy
