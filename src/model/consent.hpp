#pragma once

/// What a person agreed to, and what is kept about them that no reader shall meet.

#include "model/fact.hpp"

#include <string>
#include <vector>

namespace brief::model {

/// What a person, or somebody who may speak for them, agreed to have told, and to whom.
struct Consent {
    std::vector<ConsentScope> scopes;
    std::vector<Audience> audiences; ///< empty: all
    Text basis;                      ///< "given in writing", "already public in the cited report"
    Text given_by;
    std::optional<Date> date;
    std::optional<Date> expires;
    Text evidence; ///< where the consent itself is kept
    std::optional<Date> withdrawn_on;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Consent& r) {
    using enum Sensitivity;
    v.field("scope", r.scopes, Need::required, "What may be told.", internal);
    v.field("audience", r.audiences, Need::optional, "To whom; without it, to every audience.", internal);
    v.field("basis", r.basis, Need::required, "On what it rests.", internal);
    v.field("given_by", r.given_by, Need::optional, "Who gave it.");
    v.field("date", r.date, Need::optional, "When it was given.", internal);
    v.field("expires", r.expires, Need::optional, "Until when it holds.", internal);
    v.field("evidence", r.evidence, Need::optional, "Where it is kept.");
    v.field(
        "withdrawn_on",
        r.withdrawn_on,
        Need::optional,
        "When it was withdrawn: nothing is told any more.",
        internal
    );
}

/// Somebody who is in danger through being known: a lawyer, a relative.
struct Contact {
    Text name;
    Text reach; ///< telephone, address, e-mail
    Text note;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Contact& r) {
    using enum Sensitivity;
    v.field("name", r.name, Need::required, "Their name.", never);
    v.field("reach", r.reach, Need::optional, "How to reach them.", never);
    v.field("note", r.note, Need::optional, "What to know.", never);
}

/// A relative who is part of the story.
struct Relation {
    Text name;
    Text relation; ///< "her brother"
    bool minor = false;
    Evidence evidence;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Relation& r) {
    using enum Sensitivity;
    v.field("name", r.name, Need::optional, "Their name.", never);
    v.field("relation", r.relation, Need::required, "How they are related.", open);
    v.field("minor", r.minor, Need::optional, "They are a child.", open);
    describe_evidence(v, r.evidence);
}

/// A likeness. A brief cannot be made with one that lacks credit, licence or words in its place.
struct Photo {
    Text file;
    Text alt; ///< what it shows, for those who do not see it
    Text credit;
    Text licence;
    std::optional<Date> date;
    bool reviewed = false; ///< somebody looked for faces, street signs and the like
    std::optional<Sensitivity> sensitivity;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Photo& r) {
    using enum Sensitivity;
    v.field("file", r.file, Need::required, "The picture, a file in the workspace.", open);
    v.field("alt", r.alt, Need::optional, "What it shows, in words.", open);
    v.field("credit", r.credit, Need::optional, "Who took it.", open);
    v.field("licence", r.licence, Need::optional, "On what terms it may be used.", open);
    v.field("date", r.date, Need::optional, "When it was taken.", open);
    v.field(
        "reviewed",
        r.reviewed,
        Need::optional,
        "Somebody looked for what it must not show: other faces, signs.",
        open
    );
    v.field("sensitivity", r.sensitivity, Need::optional, "How far it may go.", open);
}

/// Who changed a record, when and why.
struct Change {
    std::optional<Date> date;
    Text by;
    Text what;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Change& r) {
    using enum Sensitivity;
    v.field("date", r.date, Need::required, "When.", internal);
    v.field("by", r.by, Need::optional, "Who.", internal);
    v.field("what", r.what, Need::required, "What was changed.", internal);
}

} // namespace brief::model
