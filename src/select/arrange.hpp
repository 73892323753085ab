#pragma once

/// Which records remain, in which order, and under which heads.

#include "base/result.hpp"
#include "model/briefing.hpp"
#include "select/query.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace brief::select {

/// A field to sort by. Records without a value for it come last, whatever the direction.
struct SortKey {
    std::map<model::Kind, Field> fields;
    bool descending = false;
};

/// What a selection asks beyond ids and tags.
struct Request {
    Query query;
    std::vector<SortKey> sort; ///< the first decides, those behind it between equals
    std::map<model::Kind, Field> group;
    std::optional<std::size_t> limit;
};

/// Reads `where`, `sort`, `group` and `limit` of a selection over records of `kinds`. The errors of
/// `parse_query`, and Code::bad_value for a limit below 1.
Result<Request> compile(model::Selection const& selection, std::vector<model::Kind> const& kinds);

/// Records under one head; `label` is the value they share, empty for records without one and where nothing
/// is grouped.
struct Group {
    std::string label;
    std::vector<Selected> records;
};

/// The records for which the query holds, sorted (texts by the rules of the language, UTS 10), at most as
/// many as the limit, in groups that come in the order of their first records.
std::vector<Group>
arrange(std::vector<Selected> records, Request const& request, Circumstances const& circumstances);

} // namespace brief::select
