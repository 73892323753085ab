#pragma once

/// JSON (RFC 8259) as neutral trees and back.

#include "base/result.hpp"
#include "exchange/listing.hpp"
#include "load/node.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace brief::exchange {

/// The tree as JSON, two blanks a level, keys in their order.
std::string json_text(load::Node node);

/// The same text for a table whose `list` has `count` items, of which `item` makes one after the other: of
/// ten thousand the trees take more memory than the text. In `table` the list may be cut short, but not to
/// nothing.
Listing json_listing(
    load::Node::Table table,
    std::string_view list,
    std::size_t count,
    std::function<load::Node(std::size_t)> item
);

/// The same in one line, without its end.
std::string json_line(load::Node node);

/// The document of `file`. A null is left out, as if its key were not there. A key that stands twice in one
/// object is refused, since one of the two would be lost. Code::exchange_syntax, Code::exchange_limit.
Result<load::Node> read_json(Sources const& sources, FileId file);

/// The same of a text that is no file of the user's.
Result<load::Node> read_json(std::string_view text);

} // namespace brief::exchange
