#pragma once

/// Levels of headings that people can walk through: the first is 1, and none is skipped on the way down
/// (ISO 14289-1 7.4.2).

#include "page/structure.hpp"

#include <vector>

namespace brief::finish {

/// Takes the headings of a file in reading order. Those of one level that stand below the same heading come
/// out with one level.
class HeadingLevels {
public:
    /// The role that a heading gets; any other role stays.
    page::Role next(page::Role role);

private:
    std::vector<page::Role> open_; ///< the heading and those above it, as they were given
};

} // namespace brief::finish
