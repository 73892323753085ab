#pragma once

/// Where the bytes of a file are.

#include "pdf/file.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace brief::pdf {

/// A stream and what it is: "font SourceSerif4-Regular".
struct Weight {
    std::string what;
    std::size_t bytes = 0;

    bool operator==(Weight const&) const = default;
};

/// Bytes as they are stored, in all `file` of them.
struct Sizes {
    std::size_t file = 0;
    std::size_t fonts = 0;        ///< programs and maps to Unicode
    std::size_t images = 0;       ///< with their masks
    std::size_t content = 0;      ///< what paints the pages
    std::size_t structure = 0;    ///< object streams: the structure tree, links, fonts' dictionaries
    std::size_t attachments = 0;  ///< embedded files
    std::size_t other = 0;        ///< metadata, colour profile, cross-references
    std::vector<Weight> heaviest; ///< the five largest streams, largest first
};

Sizes sizes_of(File const& file);

} // namespace brief::pdf
