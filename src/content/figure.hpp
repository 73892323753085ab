#pragma once

/// Figures drawn from the records: a chart with a title that states the finding, and all that it shows once
/// more in words.

#include "content/custody.hpp"
#include "content/inline.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace brief::content {

/// A count of records.
struct CountBar {
    Inlines label;
    std::int64_t value = 0;
    std::string shown;                    ///< `value` in the digits of the brief's language
    std::optional<std::int64_t> previous; ///< in the last edition
    bool highlighted = false;

    bool operator==(CountBar const&) const = default;
};

/// Counts side by side, on one scale that starts at zero.
struct BarChart {
    std::vector<CountBar> bars;

    bool operator==(BarChart const&) const = default;
};

struct CustodyRow {
    Inlines name;
    CustodyBar bar;
    Inlines days; ///< in custody; a dash where they are not known to the day

    bool operator==(CustodyRow const&) const = default;
};

/// Time in custody of several people, on one axis of days.
struct CustodyChart {
    std::vector<CustodyRow> rows;
    DayAxis axis;
    CustodyKey key;
    Inlines days_head;

    bool operator==(CustodyChart const&) const = default;
};

struct Figure {
    Inlines label; ///< "Figure 1"
    Inlines source;
    Inlines title;    ///< states the finding
    Inlines subtitle; ///< states what is measured
    std::variant<BarChart, CustodyChart> chart;
    std::string alternative;
    std::string name;    ///< for messages: "the chart of section “Who is held”"
    bool at_top = false; ///< of its page or the next, not where it is named

    bool operator==(Figure const&) const = default;
};

} // namespace brief::content
