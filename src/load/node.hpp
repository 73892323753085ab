#pragma once

/// A TOML document as a neutral tree: what the readers read and what layouts are merged on. Tables keep the
/// order of the file, and every value and key keeps its place.

#include "base/source_text.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace brief::load {

struct Member;

/// A date or time that stands in the file without quotation marks, as it was written.
struct DateScalar {
    std::string text;
};

/// A value with its place.
struct Node {
    using Array = std::vector<Node>;
    using Table = std::vector<Member>;

    std::variant<std::string, std::int64_t, double, bool, DateScalar, Array, Table> value;
    Span span;

    template <class T>
    T const* as() const {
        return std::get_if<T>(&value);
    }
};

/// A key of a table and its value.
struct Member {
    std::string key;
    Span span; ///< of the key
    Node value;
};

/// What people call the type of a value: "a string", "an integer", "a table".
std::string_view type_name(Node const& node);

/// The member with this key, or null.
Member const* find(Node::Table const& table, std::string_view key);

/// Lays `child` over `parent`: tables are merged key by key, anything else is replaced. Keys of the parent
/// keep their order, new ones follow.
Node merge(Node parent, Node child);

} // namespace brief::load
