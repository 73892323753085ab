#pragma once

/// Which records a section shows. A selection names records and tags; a query language over fields will be a
/// third way and belongs beside these functions.

#include "model/briefing.hpp"
#include "model/library.hpp"

#include <string_view>
#include <variant>
#include <vector>

namespace brief::select {

/// A selected record.
using Selected = std::variant<
    model::Person const*,
    model::Group const*,
    model::Statement const*,
    model::Quotation const*,
    model::Source const*,
    model::Organisation const*,
    model::Ask const*,
    model::Recipient const*,
    model::Campaign const*>;

/// The records of a section: those named, in the order named, then those with one of the tags, in the order
/// of the library; none twice. `kinds` of the selection restricts what tags select. An empty selection takes
/// every record that the section can show. Names that are not in the library are passed over: `load` has
/// reported them. The pointers hold as long as the library stands.
std::vector<Selected>
records(model::Library const& library, model::Selection const& selection, model::SectionKind section);

/// The same, but only records of one kind: `only<model::Quotation>(library, selection, section)`.
template <class Record>
std::vector<Record const*>
only(model::Library const& library, model::Selection const& selection, model::SectionKind section) {
    std::vector<Record const*> out;
    for (Selected const& selected : records(library, selection, section)) {
        if (auto const* record = std::get_if<Record const*>(&selected)) {
            out.push_back(*record);
        }
    }
    return out;
}

/// The kind and id of a selected record.
model::Kind kind(Selected const& selected);
std::string_view id(Selected const& selected);

} // namespace brief::select
