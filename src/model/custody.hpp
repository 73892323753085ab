#pragma once

/// What happens to a person in custody: events, charges, courts, sentences, places.

#include "model/fact.hpp"

#include <map>
#include <string>
#include <vector>

namespace brief::model {

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
    Rare<Date> end;           ///< of what lasts: a house arrest, a travel ban
    Text authority;           ///< who acted
    Text place;
    Rare<std::map<std::string, Text>> places; ///< in other languages, by BCP 47 tag
    Text court;
    Text form;    ///< form of custody: "pre-trial detention"
    Text summary; ///< the event in one sentence, for a timeline
    Text detail;  ///< what else is known of it
    Evidence evidence;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Event& r) {
    using enum Sensitivity;
    v.field("type", r.type, Need::required, "What happened.", open);
    v.field("date", r.date, Need::optional, "When, as precisely as the source says it and no more.", open);
    v.field("end", r.end, Need::optional, "When it ended, for what lasts.", open);
    v.field("authority", r.authority, Need::optional, "Who acted, as the source names them.", open);
    v.field("place", r.place, Need::optional, "Where.", open);
    v.field("places", r.places, Need::optional, "The same in other languages, by BCP 47 tag.", open);
    v.field("court", r.court, Need::optional, "The court that decided.", open);
    v.field("form", r.form, Need::optional, "Form of custody, as the source names it.", open);
    v.field("summary", r.summary, Need::optional, "The event in one sentence, for timelines.", open);
    v.field("detail", r.detail, Need::optional, "What else is known of it, behind the sentence.", open);
    describe_evidence(v, r.evidence);
}

enum class ChargeStatus : std::uint8_t { charged, convicted, dropped, acquitted, quashed };

constexpr auto spellings(ChargeStatus) {
    return spellings_of<ChargeStatus>({
        {ChargeStatus::charged, "charged"},
        {ChargeStatus::convicted, "convicted"},
        {ChargeStatus::dropped, "dropped"},
        {ChargeStatus::acquitted, "acquitted"},
        {ChargeStatus::quashed, "quashed"},
    });
}

/// An article of a law that somebody is charged under. Printed as that, never as a crime committed.
struct Charge {
    Text jurisdiction;
    Text code;                               ///< "Veldanian Penal Code"
    Text article;                            ///< "999 (2)"
    Text title;                              ///< what the article is called
    Rare<std::map<std::string, Text>> texts; ///< code and article in other languages, by BCP 47 tag
    std::optional<Date> date;
    ChargeStatus status = ChargeStatus::charged;
    Evidence evidence;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Charge& r) {
    using enum Sensitivity;
    v.field("jurisdiction", r.jurisdiction, Need::optional, "The state whose law it is.", open);
    v.field("code", r.code, Need::required, "The law.", open);
    v.field("article", r.article, Need::required, "Its article, with paragraph.", open);
    v.field("title", r.title, Need::optional, "What the article is called.", open);
    v.field("texts", r.texts, Need::optional, "Law and article in other languages, by BCP 47 tag.", open);
    v.field("date", r.date, Need::optional, "When the charge was brought.", open);
    v.field("status", r.status, Need::optional, "What has become of it.", open);
    describe_evidence(v, r.evidence);
}

/// Where somebody was held, and when.
struct DetentionPlace {
    Text place;
    std::optional<Date> from;
    std::optional<Date> to;
    Evidence evidence;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, DetentionPlace& r) {
    using enum Sensitivity;
    v.field("place", r.place, Need::required, "The prison or other place.", open);
    v.field("from", r.from, Need::optional, "Since when.", open);
    v.field("to", r.to, Need::optional, "Until when.", open);
    describe_evidence(v, r.evidence);
}

/// Proceedings before a court.
struct CourtCase {
    Text court;
    Text number;
    std::vector<Text> judges;
    std::optional<Date> next_hearing;
    Evidence evidence;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, CourtCase& r) {
    using enum Sensitivity;
    v.field("court", r.court, Need::required, "The court.", open);
    v.field("number", r.number, Need::optional, "Number of the case.", open);
    v.field("judges", r.judges, Need::optional, "The judges.", open);
    v.field(
        "next_hearing",
        r.next_hearing,
        Need::optional,
        "The next hearing; once past, the record is stale.",
        open
    );
    describe_evidence(v, r.evidence);
}

/// A sentence as it was passed. When it ends is a fact of its own and is never computed.
struct Sentence {
    Text duration;                               ///< "six years and six months"
    Rare<std::map<std::string, Text>> durations; ///< the same in other languages, by BCP 47 tag
    Text kind;                                   ///< "imprisonment in a strict-regime colony"
    std::optional<Date> date;
    std::optional<Date> expires;
    Text appeal;
    Evidence evidence;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Sentence& r) {
    using enum Sensitivity;
    v.field("duration", r.duration, Need::required, "How long, in the words of the source.", open);
    v.field("durations", r.durations, Need::optional, "The same in other languages, by BCP 47 tag.", open);
    v.field("kind", r.kind, Need::optional, "What kind of punishment.", open);
    v.field("date", r.date, Need::optional, "When it was passed.", open);
    v.field("expires", r.expires, Need::optional, "When it ends, if a source says so; never computed.", open);
    v.field("appeal", r.appeal, Need::optional, "What has become of appeals.", open);
    describe_evidence(v, r.evidence);
}

} // namespace brief::model
