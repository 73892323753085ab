#pragma once

/// What stands side by side in a document, so that its parts go on side by side where it is cut.

#include "content/document.hpp"

#include <cstddef>
#include <set>

namespace brief::test {

/// The notes whose marks stand in the cells of a table, or beside a quotation.
std::set<std::size_t> notes_beside(content::Document const& document);

} // namespace brief::test
