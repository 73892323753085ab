#pragma once

/// Which records a section shows: those a selection names, by ids or tags, and of these the ones for which
/// its query holds.

#include "model/briefing.hpp"
#include "select/arrange.hpp"
#include "select/selected.hpp"

#include <string_view>
#include <vector>

namespace brief::select {

/// The records of a section, in groups: those named, in the order named, then those with one of the tags, in
/// the order of the library; none twice. `kinds` of the selection restricts what tags select. A selection
/// without ids and tags takes every record that the section can show. Then `where`, `sort`, `group` and
/// `limit`, as `arrange` does. Names that are not in the library are passed over: `load` has reported them,
/// as `check_queries` has the faults of queries; a selection with such a fault takes nothing. The pointers
/// hold as long as the library stands.
std::vector<Group> groups(
    model::Library const& library,
    model::Selection const& selection,
    model::SectionKind section,
    Circumstances const& circumstances = {}
);

/// The same in one list.
std::vector<Selected> records(
    model::Library const& library,
    model::Selection const& selection,
    model::SectionKind section,
    Circumstances const& circumstances = {}
);

/// The same, but only records of one kind: `only<model::Quotation>(library, selection, section)`.
template <class Record>
std::vector<Record const*> only(
    model::Library const& library,
    model::Selection const& selection,
    model::SectionKind section,
    Circumstances const& circumstances = {}
) {
    std::vector<Record const*> out;
    for (Selected const& selected : records(library, selection, section, circumstances)) {
        if (auto const* record = std::get_if<Record const*>(&selected)) {
            out.push_back(*record);
        }
    }
    return out;
}

/// Faults of the queries of a definition, in their order.
Diagnostics check_queries(model::Briefing const& briefing);

} // namespace brief::select
