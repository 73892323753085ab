#pragma once

/// Detained people, and groups of people who are not named.

#include "model/consent.hpp"
#include "model/custody.hpp"
#include "model/fact.hpp"

#include <map>
#include <string>
#include <vector>

namespace brief::model {

/// Another spelling of a name. In TOML a string, or a table that says whose spelling it is.
struct NameVariant {
    Text value;
    std::string language; ///< BCP 47
    std::string script;   ///< ISO 15924: "Latn"
    Text scheme;          ///< "BGN/PCGN", "ISO 9", "self"
    Span span;
};

template <class Visitor>
void describe(Visitor& v, NameVariant& r) {
    using enum Sensitivity;
    v.field("value", r.value, Need::required, "The spelling.", open);
    v.field("lang", r.language, Need::optional, "Its language, BCP 47.", open);
    v.field("script", r.script, Need::optional, "Its script, ISO 15924.", open);
    v.field("scheme", r.scheme, Need::optional, "The system of transliteration, or \"self\".", open);
}

/// The parts of a name, as far as they are known to be parts.
struct NameParts {
    Text given;
    Text family;
    Text patronymic;
    bool family_first = false;
};

template <class Visitor>
void describe(Visitor& v, NameParts& r) {
    using enum Sensitivity;
    v.field("given", r.given, Need::optional, "Given name.", open);
    v.field("family", r.family, Need::optional, "Family name.", open);
    v.field("patronymic", r.patronymic, Need::optional, "Name after the father.", open);
    v.field("family_first", r.family_first, Need::optional, "The family name is written first.", open);
}

/// A name as its sources write it.
struct Name {
    Text display;         ///< as printed
    Text native;          ///< in the person's own script, if a source gives it
    Text sort;            ///< as sorted; empty: as printed
    std::string language; ///< BCP 47 of `display`; empty: the brief's
    NameParts parts;
    std::vector<NameVariant> variants; ///< other transliterations in use
};

template <class Visitor>
void describe(Visitor& v, Name& r) {
    using enum Sensitivity;
    v.field("display", r.display, Need::required, "The name as it is printed.", open);
    v.field(
        "native",
        r.native,
        Need::optional,
        "The name in the person's own script, when a source gives it.",
        open
    );
    v.field("sort", r.sort, Need::optional, "The name as it is sorted.", open);
    v.field("lang", r.language, Need::optional, "Language of the name, BCP 47.", open);
    v.field("parts", r.parts, Need::optional, "Given name, family name and so on.", open);
    v.field("variants", r.variants, Need::optional, "Other spellings that sources use.", open);
}

/// What stands in place of a name that must not be told, by audience. It is written down, so it is the same
/// in every brief for that audience, and depends on nothing that is hidden.
struct Pseudonym {
    Text everyone;
    Text recipient;
    Text un_confidential;
};

template <class Visitor>
void describe(Visitor& v, Pseudonym& r) {
    using enum Sensitivity;
    v.field("public", r.everyone, Need::required, "For everybody.", open);
    v.field(
        "recipient",
        r.recipient,
        Need::optional,
        "For governments and parliaments; else as for everybody.",
        open
    );
    v.field(
        "un-confidential",
        r.un_confidential,
        Need::optional,
        "For the United Nations; without it the name is told.",
        open
    );
}

/// An occupation or office, and the organisation it is held in.
struct Position {
    Text title;
    Rare<std::map<std::string, Text>> titles; ///< in other languages, by BCP 47 tag
    Reference<Kind::organisation> organisation;
    std::optional<Date> from;
    std::optional<Date> to;
    Evidence evidence;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Position& r) {
    using enum Sensitivity;
    v.field("title", r.title, Need::required, "Occupation or office as the source names it.", open);
    v.field("titles", r.titles, Need::optional, "The same in other languages, by BCP 47 tag.", open);
    v.field("organisation", r.organisation, Need::optional, "The organisation it is held in.", open);
    v.field("from", r.from, Need::optional, "Since when.", open);
    v.field("to", r.to, Need::optional, "Until when.", open);
    describe_evidence(v, r.evidence);
}

/// An award, and whether it was taken into one's own hands.
struct Award {
    Text name;
    Text body; ///< who gives it
    std::optional<Date> date;
    Text manner;  ///< "in absentia", "to be received"
    Text summary; ///< the award in one sentence, for a timeline
    Evidence evidence;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Award& r) {
    using enum Sensitivity;
    v.field("name", r.name, Need::required, "The award as the source names it.", open);
    v.field("body", r.body, Need::optional, "Who gives it.", open);
    v.field("date", r.date, Need::optional, "When it was given.", open);
    v.field(
        "manner", r.manner, Need::optional, "How it was received: \"in absentia\", \"to be received\".", open
    );
    v.field("summary", r.summary, Need::optional, "The award in one sentence, for timelines.", open);
    describe_evidence(v, r.evidence);
}

enum class MechanismKind : std::uint8_t {
    wgad_opinion,
    special_procedures,
    ecthr_application,
    urgent_action
};

constexpr auto spellings(MechanismKind) {
    using enum MechanismKind;
    return spellings_of<MechanismKind>({
        {wgad_opinion, "wgad-opinion"},
        {special_procedures, "special-procedures"},
        {ecthr_application, "ecthr-application"},
        {urgent_action, "urgent-action"},
    });
}

/// What an international body has on a case. Its number is checked against the form such numbers have.
struct Mechanism {
    MechanismKind kind = MechanismKind::wgad_opinion;
    Text number;
    std::optional<Date> date;
    Evidence evidence;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Mechanism& r) {
    using enum Sensitivity;
    v.field("kind", r.kind, Need::required, "The body and its kind of document.", open);
    v.field(
        "number",
        r.number,
        Need::required,
        "Its number: \"15/2025\", \"A/HRC/WGAD/2025/15\", \"15172/13\".",
        open
    );
    v.field("date", r.date, Need::optional, "When it was adopted or lodged.", open);
    describe_evidence(v, r.evidence);
}

/// What the events of a person come to at a date.
enum class CustodyState : std::uint8_t {
    unknown, ///< no event says
    at_liberty,
    detained, ///< held, in a form that no event names
    pretrial,
    serving_sentence,
    house_arrest,
    conditional, ///< released on bail or on conditions
    disappeared,
    dead,
};

constexpr auto spellings(CustodyState) {
    using enum CustodyState;
    return spellings_of<CustodyState>({
        {unknown, "unknown"},
        {at_liberty, "at-liberty"},
        {detained, "detained"},
        {pretrial, "pretrial"},
        {serving_sentence, "serving-sentence"},
        {house_arrest, "house-arrest"},
        {conditional, "conditional"},
        {disappeared, "disappeared"},
        {dead, "dead"},
    });
}

/// What somebody says the state is, to be held against the events; it is never printed in their place.
struct StatedStatus {
    CustodyState value = CustodyState::unknown;
    Evidence evidence;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, StatedStatus& r) {
    v.field("value", r.value, Need::required, "The state.", Sensitivity::open);
    describe_evidence(v, r.evidence);
}

/// A detained person.
struct Person {
    static constexpr Kind kind = Kind::person;

    Id id;
    Name name;
    Rare<Pseudonym> pseudonym;
    std::vector<Text> aliases;
    Rare<Fact> honorific; ///< only as a source gives it: never guessed
    Rare<Fact> pronouns;
    Rare<DateFact> date_of_birth;
    Rare<Fact> age_at_arrest;
    Rare<Fact> gender;
    Rare<Fact> nationality;
    Rare<Fact> ethnicity;
    Rare<Fact> religion;
    std::vector<Position> positions;
    Rare<Photo> photo;
    std::vector<Event> events;
    std::vector<Charge> charges;
    std::vector<DetentionPlace> places;
    std::vector<CourtCase> court_cases;
    std::vector<Sentence> sentences;
    std::vector<Award> awards;
    std::vector<Mechanism> mechanisms;
    Rare<StatedStatus> status;
    std::vector<Fact> health;
    std::vector<Fact> torture_allegations;
    std::vector<Contact> lawyers;
    std::vector<Contact> family_contacts;
    std::vector<Relation> relations;
    Rare<Consent> consent;
    Text risk_note;
    Rare<Date> last_verified;
    Text verified_by;
    Rare<Date> review_by;
    std::vector<Change> history;
    std::optional<Sensitivity> sensitivity; ///< of the whole record
    std::vector<std::string> tags;
    Span span;
};

/// What everybody may know of a person, then what may not be told.
template <class Visitor>
void describe(Visitor& v, Person& r) { // NOLINT(readability-function-size): a list of keys
    using enum Sensitivity;
    using Scope = ConsentScope;
    v.field(
        "id",
        r.id,
        Need::required,
        "Name of the record, unique among people; it must not hold a hidden name.",
        open
    );
    v.field("name", r.name, Need::required, "The person's name.", {open, Scope::name});
    v.field(
        "pseudonym",
        r.pseudonym,
        Need::optional,
        "What stands in place of a name that must not be told.",
        open
    );
    v.field("aliases", r.aliases, Need::optional, "Pen names; they may give away who writes.", internal);
    v.field("honorific", r.honorific, Need::optional, "Form of address that a source uses.", open);
    v.field(
        "pronouns",
        r.pronouns,
        Need::optional,
        "Pronouns that a source uses; absent ones are never guessed.",
        open
    );
    v.field(
        "date_of_birth", r.date_of_birth, Need::optional, "Date of birth.", {confidential, Scope::personal}
    );
    v.field(
        "age_at_arrest", r.age_at_arrest, Need::optional, "Age when arrested, as a source gives it.", open
    );
    v.field("gender", r.gender, Need::optional, "Gender.", {internal, Scope::personal});
    v.field("nationality", r.nationality, Need::optional, "Nationality.", {internal, Scope::personal});
    v.field("ethnicity", r.ethnicity, Need::optional, "Ethnicity.", {internal, Scope::personal});
    v.field("religion", r.religion, Need::optional, "Religion or belief.", {internal, Scope::personal});
    v.field("position", r.positions, Need::optional, "Occupations and offices.", {open, Scope::case_facts});
    v.field("photo", r.photo, Need::optional, "A likeness.", {open, Scope::photo});
    v.field(
        "event",
        r.events,
        Need::optional,
        "What happened to the person in custody.",
        {open, Scope::case_facts}
    );
    v.field("charge", r.charges, Need::optional, "Articles charged under.", {open, Scope::case_facts});
    v.field("place", r.places, Need::optional, "Places of detention.", {internal, Scope::case_facts});
    v.field("court_case", r.court_cases, Need::optional, "Proceedings.", {open, Scope::case_facts});
    v.field("sentence", r.sentences, Need::optional, "Sentences.", {open, Scope::case_facts});
    v.field("award", r.awards, Need::optional, "Awards.", {open, Scope::case_facts});
    v.field(
        "mechanism",
        r.mechanisms,
        Need::optional,
        "What international bodies have on the case.",
        {open, Scope::case_facts}
    );
    v.field(
        "status",
        r.status,
        Need::optional,
        "The state that somebody states; held against the events.",
        {open, Scope::case_facts}
    );
    v.field("health", r.health, Need::optional, "Health.", {confidential, Scope::health});
    v.field(
        "torture_allegation",
        r.torture_allegations,
        Need::optional,
        "Allegations of torture, attributed.",
        {confidential, Scope::health}
    );
    v.field("lawyer", r.lawyers, Need::optional, "Lawyers; they are in no brief of any kind.", never);
    v.field(
        "family_contact",
        r.family_contacts,
        Need::optional,
        "Relatives who can be reached; in no brief.",
        never
    );
    v.field("relation", r.relations, Need::optional, "Relatives who are part of the story.", confidential);
    v.field("consent", r.consent, Need::optional, "What the person agreed to have told.", internal);
    v.field("risk_note", r.risk_note, Need::optional, "What could go wrong.", confidential);
    v.field("last_verified", r.last_verified, Need::optional, "When the record was last checked.", open);
    v.field("verified_by", r.verified_by, Need::optional, "Who checked it.", internal);
    v.field("review_by", r.review_by, Need::optional, "When it must be checked again.", internal);
    v.field("history", r.history, Need::optional, "Changes of the record.", internal);
    v.field("sensitivity", r.sensitivity, Need::optional, "How far the whole record may go.", open);
    v.field("tags", r.tags, Need::optional, "Words to select the record by; they are never printed.", open);
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
    std::optional<Sensitivity> sensitivity;
    std::vector<std::string> tags;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Group& r) {
    using enum Sensitivity;
    v.field("id", r.id, Need::required, "Name of the record, unique among groups.", open);
    v.field("label", r.label, Need::required, "What the group is called.", open);
    v.field(
        "label_is_quotation",
        r.label_is_quotation,
        Need::optional,
        "The label is the source's own wording.",
        open
    );
    v.field("count", r.count, Need::optional, "How many people, when a source states it.", open);
    v.field("description", r.description, Need::optional, "Their custody, in the words of the source.", open);
    v.field("source", r.sources, Need::required, "Where the group is spoken of.", open);
    v.field("sensitivity", r.sensitivity, Need::optional, "How far the whole record may go.", open);
    v.field("tags", r.tags, Need::optional, "Words to select the record by; they are never printed.", open);
}

} // namespace brief::model
