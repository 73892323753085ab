#pragma once

/// TOML 1.0 texts as neutral trees. The only user of toml++.

#include "base/result.hpp"
#include "load/node.hpp"

namespace brief::load {

/// Limits on what is read, checked before any work is done on the text.
inline constexpr std::size_t most_bytes = std::size_t{16} * 1024 * 1024;
inline constexpr std::size_t deepest_nesting = 64;

/// The document of `file`: a node that is a table. One fault of syntax ends the reading of a file; the faults
/// are those of its size, encoding and syntax.
Result<Node> parse_toml(Sources const& sources, FileId file);

} // namespace brief::load
