#pragma once

/// Time in custody, as a bar on an axis of days shows it. What a bar says it says in words too.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace brief::content {

enum class CustodyForm : std::uint8_t {
    unstated, ///< held, in a form that no source names
    pretrial,
    sentence,
    house_arrest,
};

/// Days are counted from 1 January 1970. An end that is known to the day has the same day twice.
struct CustodySpan {
    CustodyForm form = CustodyForm::unstated;
    int from_first = 0;
    int from_last = 0;
    int to_first = 0;
    int to_last = 0;

    bool operator==(CustodySpan const&) const = default;
};

struct CustodyBar {
    std::vector<CustodySpan> spans; ///< in time's order
    std::vector<int> releases;      ///< days
    std::string alternative;

    bool operator==(CustodyBar const&) const = default;
};

/// From the first day that is drawn up to the last.
struct DayAxis {
    int first = 0;
    int last = 0;

    bool operator==(DayAxis const&) const = default;
};

/// What the textures of the bars of a drawing mean, in words; those that occur, in this order.
struct CustodyKey {
    struct Entry {
        std::optional<CustodyForm> form; ///< nothing: `look` says what
        enum class Look : std::uint8_t { bar, unknown_day, release, liberty } look = Look::bar;
        std::string label;

        bool operator==(Entry const&) const = default;
    };

    std::vector<Entry> entries;

    bool operator==(CustodyKey const&) const = default;
};

} // namespace brief::content
