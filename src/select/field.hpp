#pragma once

/// Fields of records by the paths that queries name: found once for each kind of record, then fetched by
/// position, so that 100,000 records cost as many counts and no comparison of names.

#include "model/custody_status.hpp"
#include "model/library.hpp"
#include "select/selected.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace brief::select {

/// What a field can be compared with.
enum class FieldType : std::uint8_t {
    text,
    enumeration,
    date,
    number,
    boolean,
    table, ///< can only be asked for: has(event)
};

/// A single value of a record. Views last as long as the record.
struct Value {
    std::variant<std::string_view, model::PartialDate, double, bool> what;
    std::string_view language; ///< of a text; empty: that of the query
};

/// One step of a path in a record: the position of a key, or the key of a map.
struct Step {
    std::size_t position = 0;
    std::string map_key; ///< of a map; else empty
};

/// Computed fields of people; they have no key.
enum class Computed : std::uint8_t { none, kind, state, state_since, detained_since, days_in_custody };

/// A field of one kind of record.
struct Field {
    model::Kind kind = model::Kind::person;
    FieldType type = FieldType::text;
    Computed computed = Computed::none;
    std::vector<Step> steps;
    std::vector<std::string> spellings; ///< of an enumeration
};

/// The field that `path` names in records of `kind`. A path that ends at a table means its `value`, `display`
/// or `title`.
std::optional<Field> find_field(model::Kind kind, std::string_view path);

/// The paths of a kind, for messages: those at the top, and those below the part of `path` that is known.
std::vector<std::string> known_paths(model::Kind kind, std::string_view path);

/// Appends the values of a field to `out`. `field` must be of the record's kind.
void fetch(
    Selected const& record, Field const& field, model::PartialDate const& as_of, std::vector<Value>& out
);

} // namespace brief::select
