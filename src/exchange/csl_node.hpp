#pragma once

/// Items of CSL-JSON 1.0.2 in a neutral tree, whether it was read from JSON or from TOML.

#include "csl/item.hpp"
#include "load/node.hpp"

#include <string>

namespace brief::exchange {

/// The item of a table. Numbers are taken for strings and the like, as files of other programs have them;
/// names may be texts (literals), dates may be texts or dates of TOML (ISO 8601, EDTF). What is no variable
/// of CSL is passed over.
csl::Item item_of(load::Node::Table const& table);

/// A value as a text; empty where it has none, as a list.
std::string text_of(load::Node const& value);

/// The text of a member; empty where there is none.
std::string member_text(load::Node::Table const& table, std::string_view key);

} // namespace brief::exchange
