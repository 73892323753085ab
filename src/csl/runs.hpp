#pragma once

/// Finished text as runs, each with all its properties: what a page needs.

#include "csl/markup.hpp"

#include <string>
#include <vector>

namespace brief::csl {

struct Run {
    std::string text = {};
    bool italic = false; ///< oblique too
    bool bold = false;
    bool small_caps = false;
    bool underline = false;
    Markup align = Markup::none;   ///< superscript, subscript or none
    Markup display = Markup::none; ///< the block that it stands in
    std::string link = {};

    bool operator==(Run const&) const = default;
};

std::vector<Run> to_runs(Pieces const& pieces);

} // namespace brief::csl
