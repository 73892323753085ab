#pragma once

/// Faults of TOML syntax in words that say how to mend them.

#include <string>
#include <string_view>
#include <vector>

namespace brief::load {

struct SyntaxMessage {
    std::string message;
    std::vector<std::string> hints;
};

/// `description` is what the parser says.
SyntaxMessage reword(std::string_view description);

} // namespace brief::load
