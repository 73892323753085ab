#pragma once

/// A campaign's folder against its manifest.

#include "base/result.hpp"

#include <cstddef>
#include <filesystem>

namespace brief::app {

/// What was found to be as it should.
struct VerifiedFolder {
    std::size_t items = 0;
    std::size_t files = 0;  ///< as the manifest says, byte for byte
    std::size_t pdfs = 0;   ///< that conform
    std::size_t failed = 0; ///< items that could not be made
    Diagnostics faults;
};

/// Checks every file that the manifest of the folder at `path` names, and that there is no other:
/// Code::manifest_differs; and each PDF as a single one is checked. Fails where there is no manifest: the
/// campaign did not end.
Result<VerifiedFolder> verify_folder(std::filesystem::path const& path);

} // namespace brief::app
