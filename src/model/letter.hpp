#pragma once

/// What a letter needs besides what every brief has: who signs it, what goes with it, whom to ask.

#include "model/date.hpp"
#include "model/value.hpp"

#include <optional>
#include <vector>

namespace brief::model {

/// Whom readers of a brief can ask.
struct ContactPoint {
    Text name;
    Text email;
    Text phone;
};

template <class Visitor>
void describe(Visitor& v, ContactPoint& r) {
    v.field("name", r.name, Need::required, "Who answers.");
    v.field("email", r.email, Need::optional, "E-mail address.");
    v.field("phone", r.phone, Need::optional, "Telephone number.");
}

/// One of those who sign a letter.
struct Signatory {
    Text name;
    Text title;
    Text organisation;
};

template <class Visitor>
void describe(Visitor& v, Signatory& r) {
    v.field("name", r.name, Need::required, "Who signs.");
    v.field("title", r.title, Need::optional, "In which office.");
    v.field("organisation", r.organisation, Need::optional, "For which organisation.");
}

/// What only a letter says.
struct LetterParts {
    std::optional<Date> date; ///< without it, that of the facts
    std::vector<Signatory> signatories;
    std::vector<Text> enclosures;
};

template <class Visitor>
void describe(Visitor& v, LetterParts& r) {
    v.field("date", r.date, Need::optional, "Its date; without it, `as_of`.");
    v.field(
        "signatory",
        r.signatories,
        Need::optional,
        "Who signs it; without any, the signatory of the publisher."
    );
    v.field("enclosures", r.enclosures, Need::optional, "What is sent with it, a line each.");
}

} // namespace brief::model
