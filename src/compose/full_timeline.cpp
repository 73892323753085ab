#include "compose/composer.hpp"
#include "compose/custody_bars.hpp"
#include "compose/date_marks.hpp"
#include "language/language.hpp"
#include "select/select.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace brief::compose {

namespace {

content::Inlines timeline_words(Composer& composer, std::string_view key) {
    return {content::Inline{content::Text{composer.words().label(key), content::OriginId::program}}};
}

/// Something dated, before it is put in time's order.
struct DatedEntry {
    model::Date date;
    content::FullTimelineEntry entry;
    model::Event const* event = nullptr; ///< null of what is no event of custody
};

content::Inlines place_of_source(
    Composer& composer,
    std::vector<model::Citation> const& sources,
    Span span,
    std::string const& record,
    model::Date const& date
) {
    content::Inlines out = composer.evidence(sources, span, record, date);
    for (content::Inline& piece : out) {
        if (auto* citation = std::get_if<content::Citation>(&piece.what)) {
            citation->in_place = !citation->sources.empty();
        }
    }
    return out;
}

/// What the record adds to the event; else the court and the place, or who acted where it has neither.
content::Inlines detail_of(Composer& composer, model::Event const& event, std::string const& record) {
    if (!event.detail.empty()) {
        return composer.text(event.detail, record, "detail");
    }
    if (event.court.empty() && event.place.empty()) {
        return composer.text(event.authority, record, "authority");
    }
    content::Inlines out = composer.text(event.court, record, "court");
    if (!out.empty() && !event.place.empty()) {
        append(out, composer.made(", ", event.place.span, record, "place"));
    }
    append(out, composer.text(event.place, record, "place"));
    return out;
}

DatedEntry dated(
    Composer& composer,
    model::Date const& date,
    model::Text const& summary,
    std::vector<model::Citation> const& sources,
    std::string const& record
) {
    DatedEntry out{date, {}, nullptr};
    out.entry.date = composer.made(composer.words().in_year(date), date.span, record, "date");
    out.entry.mark = mark_of(date.value);
    out.entry.event = composer.text(summary, record, "summary");
    out.entry.source = place_of_source(composer, sources, summary.span, record, date);
    return out;
}

void add_person_entries(Composer& composer, model::Person const& person, std::vector<DatedEntry>& entries) {
    std::string const record = "person " + person.id.value;
    for (model::Event const& event : person.events) {
        if (!event.date || event.summary.empty()) {
            continue;
        }
        entries.push_back(dated(composer, *event.date, event.summary, event.evidence.sources, record));
        entries.back().entry.event = composer.mentioned(&person, std::move(entries.back().entry.event));
        entries.back().entry.detail = detail_of(composer, event, record);
        entries.back().event = &event;
    }
    for (model::Award const& award : person.awards) {
        if (award.date && !award.summary.empty()) {
            entries.push_back(dated(composer, *award.date, award.summary, award.evidence.sources, record));
            entries.back().entry.event = composer.mentioned(&person, std::move(entries.back().entry.event));
        }
    }
}

void add_statement_entry(
    Composer& composer, model::Statement const& statement, std::vector<DatedEntry>& entries
) {
    if (!statement.date || statement.summary.empty()) {
        return;
    }
    std::vector<model::Citation> const& sources =
        statement.date_sources.empty() ? statement.sources : statement.date_sources;
    entries.push_back(
        dated(composer, *statement.date, statement.summary, sources, "statement " + statement.id.value)
    );
}

std::optional<content::CustodyStrip> strip_of(Composer& composer, model::Person const& person) {
    PersonBar made = custody_bar(composer, person);
    std::optional<content::DayAxis> const axis = common_axis(composer, {made.bar});
    if (!axis) {
        return std::nullopt;
    }
    content::CustodyStrip strip;
    strip.axis = *axis;
    strip.key = custody_key(composer, {made.bar}, true);
    if (!made.days.empty()) {
        language::Language const language(composer.briefing().language);
        Words& words = composer.words();
        std::string days = words.counted("period.days", made.days_in_all());
        if (made.days.size() > 1) {
            std::vector<std::string> parts;
            parts.reserve(made.days.size());
            for (int part : made.days) {
                parts.push_back(language.number(std::int64_t{part}));
            }
            days = words.label("timeline.days", {{"days", days}, {"parts", words.list(parts)}});
        }
        strip.days = composer.made(days, person.span, "person " + person.id.value, "days in custody");
    }
    strip.bar = std::move(made.bar);
    return strip;
}

/// Shows the state of the person's custody after each entry. It lasts until the next event: an award does not
/// end it.
void add_states(Composer& composer, model::Person const& person, std::vector<DatedEntry>& entries) {
    std::map<model::Event const*, model::CustodyState> after;
    auto state = model::CustodyState::unknown;
    for (model::Event const* event : model::events_until(person.events, composer.circumstances().as_of)) {
        state = model::after(state, event->type);
        after[event] = state;
    }
    std::optional<content::CustodyForm> form;
    for (DatedEntry& dated : entries) {
        if (auto const found = after.find(dated.event); found != after.end()) {
            form = model::is_custody(found->second) ? std::optional(form_of(found->second)) : std::nullopt;
        }
        dated.entry.state = form;
    }
    // Detention that leads to a trial is detention before it from the first day, as in the bar.
    std::optional<content::CustodyForm> next;
    for (std::size_t i = entries.size(); i-- > 0;) {
        std::optional<content::CustodyForm>& own = entries[i].entry.state;
        bool const leads = next == content::CustodyForm::pretrial || next == content::CustodyForm::sentence;
        if (own == content::CustodyForm::unstated && leads) {
            own = content::CustodyForm::pretrial;
        }
        next = own;
    }
}

/// Names each year once, at its first entry.
void name_years(Composer& composer, std::vector<DatedEntry>& entries) {
    std::string last;
    for (DatedEntry& dated : entries) {
        std::string const year = composer.words().year(dated.date);
        if (year != last) {
            dated.entry.year = composer.made(year, dated.date.span, "the timeline", "year");
            last = year;
        }
    }
}

void explain_marks(Composer& composer, content::FullTimeline& timeline) {
    std::set<content::DateMark> marks;
    for (content::FullTimelineEntry const& entry : timeline.entries) {
        marks.insert(entry.mark);
    }
    auto add = [&](content::DateMark mark, std::string_view key) {
        if (marks.contains(mark)) {
            timeline.key.emplace_back(mark, composer.words().label(key));
        }
    };
    add(content::DateMark::day, "timeline.day");
    add(content::DateMark::month, "timeline.month");
    add(content::DateMark::approximate, "timeline.approximate");
}

void add_heads(Composer& composer, content::FullTimeline& timeline) {
    timeline.date_head = timeline_words(composer, "timeline.date");
    timeline.event_head = timeline_words(composer, "timeline.event");
    timeline.source_head = timeline_words(composer, "timeline.source");
}

std::vector<DatedEntry> entries_of(Composer& composer, std::vector<select::Selected> const& records) {
    std::vector<DatedEntry> entries;
    for (select::Selected const& record : records) {
        if (auto const* person = std::get_if<model::Person const*>(&record)) {
            add_person_entries(composer, **person, entries);
        } else if (auto const* statement = std::get_if<model::Statement const*>(&record)) {
            add_statement_entry(composer, **statement, entries);
        }
    }
    std::ranges::stable_sort(entries, [](DatedEntry const& a, DatedEntry const& b) {
        return std::is_lt(model::order(a.date.value, b.date.value));
    });
    return entries;
}

} // namespace

std::vector<content::Block> compose_full_timeline(Composer& composer, model::Section const& section) {
    std::vector<select::Selected> const records =
        select::records(composer.library(), section.select, section.kind, composer.circumstances());
    std::vector<model::Person const*> people;
    for (select::Selected const& record : records) {
        if (auto const* person = std::get_if<model::Person const*>(&record)) {
            people.push_back(*person);
        }
    }
    bool const alone = people.size() == 1;
    std::vector<DatedEntry> entries = entries_of(composer, records);
    content::FullTimeline timeline;
    timeline.name = fmt::format("the timeline of section “{}”", section.heading.value);
    if (alone) {
        timeline.strip = strip_of(composer, *people.front());
        add_states(composer, *people.front(), entries);
        timeline.line_note = timeline_words(composer, "timeline.line");
    }
    name_years(composer, entries);
    add_heads(composer, timeline);
    for (DatedEntry& dated : entries) {
        timeline.entries.push_back(std::move(dated.entry));
    }
    explain_marks(composer, timeline);
    return {std::move(timeline)};
}

} // namespace brief::compose
