#pragma once

/// Measures of the long lists at the end of a brief: the register of people and the index of names.

#include "model/describe.hpp"
#include "model/rule.hpp"
#include "model/value.hpp"

#include <cstdint>
#include <vector>

namespace brief::model {

/// A long table with a row for each person.
struct RegisterBlock {
    std::vector<double> columns; ///< widths as parts of the measure, in any unit
    Measure head_gap;            ///< under the head of its section
    Measure group_above;         ///< above the head of a group
    Rule group_rule;             ///< over the head of every group but the first, and under the last row
};

template <class Visitor>
void describe(Visitor& v, RegisterBlock& r) {
    v.field(
        "columns",
        r.columns,
        Need::required,
        "Widths of its seven columns, as parts of the whole: `[1, 4, 4, 3, 3, 5, 1]`."
    );
    v.field("head_gap", r.head_gap, Need::required, "Under the head of its section.");
    v.field("group_above", r.group_above, Need::required, "Above the head of a group.");
    v.field(
        "group_rule",
        r.group_rule,
        Need::required,
        "The rule over the head of every group but the first, and under the last row."
    );
}

/// The index of names.
struct IndexBlock {
    std::int64_t columns = 2; ///< side by side, where the section does not say how many
    Measure gap;              ///< between two entries
    Measure hang;             ///< how far the further lines of an entry are set in
    Measure number_gap;       ///< between a name and its first page
};

template <class Visitor>
void describe(Visitor& v, IndexBlock& r) {
    v.field("columns", r.columns, Need::required, "Columns, side by side, where a section does not say.");
    v.field("gap", r.gap, Need::required, "Between two entries.");
    v.field("hang", r.hang, Need::required, "How far the further lines of an entry are set in.");
    v.field("number_gap", r.number_gap, Need::required, "Between a name and its first page.");
}

} // namespace brief::model
