#pragma once

/// The gate between a sealed file and the search for what is withheld: whatever misses PDF/UA-1, PDF/A or a
/// rule of this program is not published.

#include "conform/check.hpp"
#include "page/page.hpp"

#include <string>

namespace brief::app {

/// An error for each rule that the file misses. `path` names the file.
Diagnostics conformance_faults(conform::Report const& report, std::string const& path);

/// The same for a file that was made of `pages`, whose tree must read as they do. Each is a fault of the
/// program, and says so.
Diagnostics check_made(pdf::File const& file, page::Pages const& pages, std::string const& path);

} // namespace brief::app
