#pragma once

/// Files inside a file (ISO 32000-1 7.11.4).

#include "pdf/file.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace brief::pdf {

struct EmbeddedFile {
    std::string name;      ///< as the file specification has it, in ASCII
    std::string_view data; ///< held by the file
};

/// Every embedded file that a file specification names, in the order of the objects. Those whose data cannot
/// be read are passed over.
std::vector<EmbeddedFile> embedded_files(File const& file);

} // namespace brief::pdf
