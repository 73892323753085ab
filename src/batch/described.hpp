#pragma once

/// Files of our own as values: JSON whose keys `describe` lists.

#include "exchange/json_text.hpp"
#include "load/reader.hpp"

#include <optional>
#include <string_view>

namespace brief::batch {

/// The value that a JSON text holds; nothing where it holds another, or none.
template <class T>
std::optional<T> read_described(std::string_view text) {
    Result<load::Node> root = exchange::read_json(text);
    auto const* table = root ? root->template as<load::Node::Table>() : nullptr;
    if (table == nullptr) {
        return std::nullopt;
    }
    T value;
    Diagnostics faults;
    load::Reader(faults).read_table(*table, root->span, "the file", value);
    return faults.empty() ? std::optional<T>(std::move(value)) : std::nullopt;
}

} // namespace brief::batch
