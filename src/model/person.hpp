#pragma once

/// Detained people, and groups of people who are not named.

#include "model/fact.hpp"

#include <string>
#include <vector>

namespace brief::model {

/// A name as its sources write it.
struct Name {
    Text display;               ///< as printed
    Text native;                ///< in the person's own script, if a source gives it
    Text sort;                  ///< as sorted; empty: as printed
    std::string language;       ///< BCP 47 of `display`; empty: the brief's
    std::vector<Text> variants; ///< other transliterations in use
};

template <class Visitor>
void describe(Visitor& v, Name& r) {
    v.field("display", r.display, Need::required, "The name as it is printed.");
    v.field(
        "native", r.native, Need::optional, "The name in the person's own script, when a source gives it."
    );
    v.field("sort", r.sort, Need::optional, "The name as it is sorted.");
    v.field("lang", r.language, Need::optional, "Language of the name, BCP 47.");
    v.field("variants", r.variants, Need::optional, "Other spellings that sources use.");
}

/// An occupation or office, and the organisation it is held in.
struct Position {
    Text title;
    Reference<Kind::organisation> organisation;
    std::vector<Citation> sources;
    Certainty certainty = Certainty::stated;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Position& r) {
    v.field("title", r.title, Need::required, "Occupation or office as the source names it.");
    v.field("organisation", r.organisation, Need::optional, "The organisation it is held in.");
    v.field("source", r.sources, Need::required, "Where it is said.");
    v.field("certainty", r.certainty, Need::optional, "Who vouches for it.");
}

/// What can happen to a person in custody (design after the HURIDOCS events standard formats).
enum class EventType : std::uint8_t {
    threatened,
    searched,
    summoned,
    detained,
    arrested,
    charged,
    pretrial_ordered,
    pretrial_extended,
    held_since, ///< a state that was met, not an act: "in pre-trial detention since November 2023"
    transferred,
    house_arrest,
    released_on_bail,
    trial_opened,
    hearing,
    convicted,
    sentenced,
    appeal_filed,
    appeal_decided,
    cassation,
    pardoned,
    released,
    released_conditionally,
    travel_ban,
    re_arrested,
    new_charges,
    hospitalised,
    hunger_strike_start,
    hunger_strike_end,
    incommunicado,
    disappeared,
    located,
    died,
    other,
};

constexpr auto spellings(EventType) {
    using enum EventType;
    return spellings_of<EventType>({
        {threatened, "threatened"},
        {searched, "searched"},
        {summoned, "summoned"},
        {detained, "detained"},
        {arrested, "arrested"},
        {charged, "charged"},
        {pretrial_ordered, "pretrial-ordered"},
        {pretrial_extended, "pretrial-extended"},
        {held_since, "held-since"},
        {transferred, "transferred"},
        {house_arrest, "house-arrest"},
        {released_on_bail, "released-on-bail"},
        {trial_opened, "trial-opened"},
        {hearing, "hearing"},
        {convicted, "convicted"},
        {sentenced, "sentenced"},
        {appeal_filed, "appeal-filed"},
        {appeal_decided, "appeal-decided"},
        {cassation, "cassation"},
        {pardoned, "pardoned"},
        {released, "released"},
        {released_conditionally, "released-conditionally"},
        {travel_ban, "travel-ban"},
        {re_arrested, "re-arrested"},
        {new_charges, "new-charges"},
        {hospitalised, "hospitalised"},
        {hunger_strike_start, "hunger-strike-start"},
        {hunger_strike_end, "hunger-strike-end"},
        {incommunicado, "incommunicado"},
        {disappeared, "disappeared"},
        {located, "located"},
        {died, "died"},
        {other, "other"},
    });
}

/// One custody event of a person.
struct Event {
    EventType type = EventType::other;
    std::optional<Date> date; ///< absent: no source states it
    Text authority;           ///< who acted
    Text place;
    Text form;    ///< form of custody: "pre-trial detention"
    Text summary; ///< the event in one sentence, for a timeline
    std::vector<Citation> sources;
    Certainty certainty = Certainty::stated;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Event& r) {
    v.field("type", r.type, Need::required, "What happened.");
    v.field("date", r.date, Need::optional, "When, as precisely as the source says it and no more.");
    v.field("authority", r.authority, Need::optional, "Who acted, as the source names them.");
    v.field("place", r.place, Need::optional, "Where.");
    v.field("form", r.form, Need::optional, "Form of custody, as the source names it.");
    v.field("summary", r.summary, Need::optional, "The event in one sentence, for timelines.");
    v.field("source", r.sources, Need::required, "Where it is said.");
    v.field("certainty", r.certainty, Need::optional, "Who vouches for it.");
}

/// An award, and whether it was taken into one's own hands.
struct Award {
    Text name;
    std::optional<Date> date;
    Text manner;  ///< "in absentia", "to be received"
    Text summary; ///< the award in one sentence, for a timeline
    std::vector<Citation> sources;
    Certainty certainty = Certainty::stated;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Award& r) {
    v.field("name", r.name, Need::required, "The award as the source names it.");
    v.field("date", r.date, Need::optional, "When it was given.");
    v.field("manner", r.manner, Need::optional, "How it was received: \"in absentia\", \"to be received\".");
    v.field("summary", r.summary, Need::optional, "The award in one sentence, for timelines.");
    v.field("source", r.sources, Need::required, "Where it is said.");
    v.field("certainty", r.certainty, Need::optional, "Who vouches for it.");
}

/// A detained person.
struct Person {
    static constexpr Kind kind = Kind::person;

    Id id;
    Name name;
    Fact honorific; ///< only as a source gives it: never guessed
    Fact pronouns;
    std::vector<Position> positions;
    std::vector<Event> events;
    std::vector<Award> awards;
    std::vector<std::string> tags;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Person& r) {
    v.field("id", r.id, Need::required, "Name of the record, unique among people.");
    v.field("name", r.name, Need::required, "The person's name.");
    v.field("honorific", r.honorific, Need::optional, "Form of address that a source uses.");
    v.field(
        "pronouns", r.pronouns, Need::optional, "Pronouns that a source uses; absent ones are never guessed."
    );
    v.field("position", r.positions, Need::optional, "Occupations and offices.");
    v.field("event", r.events, Need::optional, "What happened to the person in custody.");
    v.field("award", r.awards, Need::optional, "Awards.");
    v.field("tags", r.tags, Need::optional, "Words to select the record by.");
}

/// People whom a source speaks of without naming them.
struct Group {
    static constexpr Kind kind = Kind::group;

    Id id;
    Text label;                        ///< what the group is called
    bool label_is_quotation = false;   ///< the label is in the words of the source
    std::optional<std::int64_t> count; ///< absent: no source states it
    Fact description;                  ///< what the source says of their custody, in its own words
    std::vector<Citation> sources;
    std::vector<std::string> tags;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Group& r) {
    v.field("id", r.id, Need::required, "Name of the record, unique among groups.");
    v.field("label", r.label, Need::required, "What the group is called.");
    v.field(
        "label_is_quotation", r.label_is_quotation, Need::optional, "The label is the source's own wording."
    );
    v.field("count", r.count, Need::optional, "How many people, when a source states it.");
    v.field("description", r.description, Need::optional, "Their custody, in the words of the source.");
    v.field("source", r.sources, Need::required, "Where the group is spoken of.");
    v.field("tags", r.tags, Need::optional, "Words to select the record by.");
}

} // namespace brief::model
