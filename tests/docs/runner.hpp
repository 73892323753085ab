#pragma once

/// Runs the examples of a page in a folder of its own: TOML blocks become files, commands are carried out and
/// their output is compared.

#include "page.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace brief::docs {

/// What a run found. In `page` the outputs stand as they really are.
struct Run {
    Page page;
    std::vector<std::string> faults; ///< "docs/….md:12: …"
    std::size_t commands = 0;
};

/// Runs every block of `page` in `folder`, which is emptied first. Blocks may be left out only for one of
/// `reasons`.
Run run_examples(Page page, std::filesystem::path const& folder, std::set<std::string> const& reasons);

} // namespace brief::docs
