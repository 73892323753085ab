#pragma once

/// The objects of a file by their names.

#include "pdf/value.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace brief::pdf {

struct Object {
    Value value;                          ///< of a stream its dictionary
    std::optional<std::string_view> data; ///< of a stream, as its filters left it
    bool is_container = false;            ///< an object stream or a cross-reference stream
};

/// In the order of their numbers and generations, side by side: most checks of a file go through all of them.
class ObjectTable {
public:
    using Item = std::pair<Id, Object>;

    ObjectTable() = default;

    /// Null objects under `ids`, which may be in any order. A name that comes twice is one object.
    explicit ObjectTable(std::vector<Id> ids);

    /// How many stand before it; nothing where there is none.
    std::optional<std::size_t> place_of(Id id) const;

    /// Null where there is none.
    Object const* find(Id id) const;
    Object* find(Id id);

    bool contains(Id id) const { return place_of(id).has_value(); }

    std::size_t size() const { return items_.size(); }

    std::vector<Item>::const_iterator begin() const { return items_.begin(); }

    std::vector<Item>::const_iterator end() const { return items_.end(); }

private:
    std::vector<Item> items_;
};

} // namespace brief::pdf
