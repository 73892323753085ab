#pragma once

/// A fixture of the test suite of the CSL project: its sections, and what this processor makes of them.

#include "csl/locale.hpp"

#include <tl/expected.hpp>

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace brief::csl_suite {

/// The sections of a fixture by name, each without its last line break.
std::map<std::string, std::string, std::less<>> sections_of(std::string_view text);

/// Reads the layer of a locale by its name, "en-US"; null when there is none.
using LocaleReader = std::function<csl::LocaleLayer const*(std::string const&)>;

struct Verdict {
    std::string expected;
    std::string result; ///< "[…]" when it could not be rendered
    bool passed = false;
};

Verdict run_fixture(std::string_view text, LocaleReader const& locales);

} // namespace brief::csl_suite
