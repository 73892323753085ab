#pragma once

/// Files that a record or a definition names: a text, the last edition, an attachment.

#include "base/result.hpp"
#include "model/value.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace brief::app {

/// What is asked of such a file.
struct NamedFile {
    model::Text const& name; ///< as it is written; faults point there
    std::filesystem::path const& folder;
    std::string example; ///< of a name, for hints: "library/texts/statement.txt"
};

/// The path of a plain file below `folder`. A name that leaves the folder, by "..", from the root or through
/// a link, is refused before anything is read: Code::file_outside. Code::file_not_found; Code::bad_value for
/// a folder, a pipe and a device.
Result<std::filesystem::path> find_inside(NamedFile const& file);

/// Its bytes. Code::file_too_large above `most`, with `too_large_hint`; Code::not_readable.
Result<std::string> read_inside(NamedFile const& file, std::size_t most, std::string const& too_large_hint);

} // namespace brief::app
