#pragma once

/// Neutral trees as TOML 1.0, as people write records: short values first, lists of tables below.

#include "load/node.hpp"

#include <string>
#include <string_view>

namespace brief::exchange {

/// A record as a table of the array `kind`: "[[person]]" and its keys.
std::string toml_record(std::string_view kind, load::Node::Table const& record);

/// A table as a document of its own: its keys, tables inside of them in one line.
std::string toml_document(load::Node::Table const& table);

/// Text as a basic string, with its quotation marks.
std::string toml_string(std::string_view text);

} // namespace brief::exchange
