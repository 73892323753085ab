#pragma once

/// Where the words of a random document came to stand.

#include "page/page.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace brief::test {

/// A run of glyphs.
struct Placed {
    std::size_t page = 0;
    page::Rect area;
    bool read = false; ///< not an artifact
    std::string text;
};

/// The words in a text: letters between q and z, as the author writes them.
std::vector<std::string> words_of(std::string const& text);

std::vector<Placed> placed_runs(page::Pages const& pages);

} // namespace brief::test
