#pragma once

/// Judges a finished file by itself: how it was made does not matter here, only what is in it.

#include "conform/rules.hpp"
#include "pdf/file.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace brief::conform {

/// A miss of a rule, and where.
struct Finding {
    Rule rule{};
    std::string what;                ///< in words, without a full stop
    std::optional<pdf::Id> object;   ///< where one object is to blame
    std::optional<std::size_t> page; ///< from 0

    bool operator==(Finding const&) const = default;
};

struct Report {
    std::vector<Finding> findings; ///< in the order of the rules; of each rule the first few
    std::string spoken_text;       ///< of the elements of the tree in its order, with nothing between them
    std::size_t pages = 0;
    std::size_t objects = 0;
};

/// All rules are always checked.
Report check(pdf::File const& file);

} // namespace brief::conform
