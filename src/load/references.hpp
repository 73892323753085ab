#pragma once

/// Ids and references between the records of a library.

#include "base/diagnostic.hpp"
#include "model/library.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace brief::load {

/// Where each id of a library is, by kind. It views into the library, which must stand as long.
class IdIndex {
public:
    explicit IdIndex(model::Library const& library);

    bool contains(model::Kind kind, std::string_view id) const { return ids(kind).contains(id); }

    /// The kinds that have a record with this id, in the order of `Kind`.
    std::vector<model::Kind> kinds_of(std::string_view id) const;

    /// The nearest id of the kinds, if it is near enough to be meant.
    std::optional<std::string> nearest_id(std::span<model::Kind const> kinds, std::string_view id) const;

private:
    using Ids = std::unordered_map<std::string_view, Span>;

    Ids const& ids(model::Kind kind) const { return ids_.at(kind); }

    std::map<model::Kind, Ids> ids_;
};

/// A fault for each id that an earlier record of its kind has.
Diagnostics check_duplicates(Sources const& sources, model::Library const& library);

/// A fault for each reference of a record to one that does not exist.
Diagnostics check_library_references(model::Library& library);

/// What to say of `id`, which names no record of `kinds`; "a person or group" stands for the kinds.
Diagnostic
unknown_reference(IdIndex const& index, std::span<model::Kind const> kinds, std::string_view id, Span span);

} // namespace brief::load
