#pragma once

/// Paths into records, as maps write them: "event[1].date".

#include "load/node.hpp"
#include "model/value.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::exchange {

struct Step {
    std::string key;
    std::optional<std::size_t> item; ///< of a list, from 1

    bool operator==(Step const&) const = default;
};

using Path = std::vector<Step>;

/// More items of one list than this cannot be named.
inline constexpr std::size_t most_items = 100;

/// Nothing for what is no path.
std::optional<Path> parse_path(std::string_view text);

/// What may stand under a path.
enum class Shape : std::uint8_t {
    none, ///< nothing: the kind has no such key, or it holds other keys
    text, ///< also words of a fixed list, dates and ids
    date,
    texts, ///< a list of them
    boolean,
    integer,
    number,
};

/// What records of `kind` have under a path.
Shape shape_of(model::Kind kind, Path const& path);

/// Puts a value under a path, and makes the tables and lists on the way to it. To a list that is there the
/// items of `value` are added.
void put(load::Node::Table& table, Path const& path, load::Node value);

/// Takes out tables that nothing was put into.
void prune(load::Node::Table& table);

} // namespace brief::exchange
