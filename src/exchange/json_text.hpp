#pragma once

/// JSON (RFC 8259) as neutral trees and back.

#include "base/result.hpp"
#include "load/node.hpp"

#include <string>
#include <string_view>

namespace brief::exchange {

/// The tree as JSON, two blanks a level, keys in their order.
std::string json_text(load::Node const& node);

/// The same in one line, without its end.
std::string json_line(load::Node const& node);

/// The document of `file`. A null is left out, as if its key were not there. A key that stands twice in one
/// object is refused, since one of the two would be lost. Code::exchange_syntax, Code::exchange_limit.
Result<load::Node> read_json(Sources const& sources, FileId file);

/// The same of a text that is no file of the user's.
Result<load::Node> read_json(std::string_view text);

} // namespace brief::exchange
