#pragma once

/// To whom briefs are sent.

#include "model/date.hpp"
#include "model/person.hpp"
#include "model/sensitivity.hpp"
#include "model/value.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace brief::model {

enum class Delivery : std::uint8_t { email, post, form };

constexpr auto spellings(Delivery) {
    return spellings_of<Delivery>({
        {Delivery::email, "email"},
        {Delivery::post, "post"},
        {Delivery::form, "form"},
    });
}

/// An office-holder who can be written to.
struct Recipient {
    static constexpr Kind kind = Kind::recipient;

    Id id;
    Text name;
    NameParts parts;
    Text honorific;
    Text office;
    Text constituency;                            ///< or committee
    std::map<std::string, Text> salutations;      ///< by BCP 47 tag
    std::map<std::string, Text> forms_of_address; ///< by BCP 47 tag
    std::map<std::string, Text> closings;         ///< by BCP 47 tag
    std::vector<std::string> languages;           ///< BCP 47, the preferred first
    std::vector<Text> address;
    Text country;
    Text email;
    std::vector<Text> cc;
    Delivery delivery = Delivery::email;
    std::optional<double> max_mb; ///< the most an attachment may have, in MB of 10^6 bytes
    std::optional<Date> in_office_since;
    std::optional<Date> office_verified;
    bool do_not_contact = false;
    std::optional<Sensitivity> sensitivity;
    std::vector<std::string> tags;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Recipient& r) {
    using enum Sensitivity;
    v.field("id", r.id, Need::required, "Name of the record, unique among recipients.", open);
    v.field("name", r.name, Need::required, "The name as it is written on an envelope.", open);
    v.field("parts", r.parts, Need::optional, "Given name, family name and so on.", open);
    v.field("honorific", r.honorific, Need::optional, "Title before the name.", open);
    v.field("office", r.office, Need::required, "The office held.", open);
    v.field("constituency", r.constituency, Need::optional, "Constituency or committee.", open);
    v.field("salutation", r.salutations, Need::optional, "How a letter opens, by BCP 47 tag.", open);
    v.field(
        "form_of_address",
        r.forms_of_address,
        Need::optional,
        "How the person is addressed, by BCP 47 tag.",
        open
    );
    v.field("closing", r.closings, Need::optional, "How a letter closes, by BCP 47 tag.", open);
    v.field("languages", r.languages, Need::required, "Languages, the preferred one first.", open);
    v.field("address", r.address, Need::optional, "Lines of the postal address.", open);
    v.field("country", r.country, Need::optional, "The country.", open);
    v.field("email", r.email, Need::optional, "E-mail address.", open);
    v.field("cc", r.cc, Need::optional, "Who gets a copy.", open);
    v.field("delivery", r.delivery, Need::optional, "How it is sent.", open);
    v.field("max_mb", r.max_mb, Need::optional, "The largest attachment their mail takes, in MB.", open);
    v.field("in_office_since", r.in_office_since, Need::optional, "Since when they hold the office.", open);
    v.field("office_verified", r.office_verified, Need::optional, "When that was last checked.", open);
    v.field("do_not_contact", r.do_not_contact, Need::optional, "They asked not to be written to.", open);
    v.field("sensitivity", r.sensitivity, Need::optional, "How far the whole record may go.", open);
    v.field("tags", r.tags, Need::optional, "Words to select the record by; they are never printed.", open);
}

} // namespace brief::model
