#pragma once

/// Dated events, in a short form, a line each, and in a full one with years, sources and the state of
/// custody.

#include "content/custody.hpp"
#include "content/inline.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace brief::content {

/// How much of a date is known, as its mark shows it.
enum class DateMark : std::uint8_t { day, month, approximate };

struct TimelineEntry {
    Inlines date;
    DateMark mark = DateMark::day;
    std::string mark_alternative; ///< the mark in words; empty where the date says it all
    Inlines text;

    bool operator==(TimelineEntry const&) const = default;
};

struct Timeline {
    std::vector<TimelineEntry> entries; ///< in time's order

    bool operator==(Timeline const&) const = default;
};

struct FullTimelineEntry {
    Inlines year; ///< of the first entry of each year, else empty
    Inlines date; ///< without its year
    DateMark mark = DateMark::day;
    Inlines event;
    Inlines detail; ///< who acted, and where
    Inlines source;
    std::optional<CustodyForm> state; ///< after the event; nothing at liberty, and where it is not known

    bool operator==(FullTimelineEntry const&) const = default;
};

/// What happened to one person as a bar, over the list.
struct CustodyStrip {
    CustodyBar bar;
    DayAxis axis;
    CustodyKey key;
    Inlines days; ///< "1,100 days in custody: 768 and 332"; empty where they are not known

    bool operator==(CustodyStrip const&) const = default;
};

struct FullTimeline {
    std::optional<CustodyStrip> strip; ///< of a timeline of one person
    Inlines date_head;
    Inlines event_head;
    Inlines source_head;
    std::vector<FullTimelineEntry> entries;            ///< in time's order
    std::vector<std::pair<DateMark, std::string>> key; ///< of the marks that occur
    Inlines line_note;                                 ///< what the line shows; empty without a strip
    std::string name; ///< for messages: "the timeline of section “What happened”"

    bool operator==(FullTimeline const&) const = default;
};

} // namespace brief::content
