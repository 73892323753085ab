#include "compose/composer.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace brief::compose {

namespace {

/// "Exempla Rights Desk · 1 Sample Street · 00555 Exampleton"
content::Inlines return_line(Composer& composer, model::Organisation const& publisher) {
    std::string const record = "organisation " + publisher.id.value;
    content::Inlines out =
        composer.text(composer.in_language(publisher.name, publisher.names), record, "name");
    for (model::Text const& line : publisher.address) {
        append(out, composer.made(" · ", line.span, record, "address"));
        append(out, composer.text(line, record, "address"));
    }
    return out;
}

/// The lines of the address: honorific and name, office, then the record's own lines.
std::vector<content::Inlines> address_of(Composer& composer, model::Recipient const& recipient) {
    std::string const record = "recipient " + recipient.id.value;
    content::Inlines name = composer.text(recipient.honorific, record, "honorific");
    if (!name.empty()) {
        append(name, composer.made("\u00a0", recipient.name.span, record, "name"));
    }
    append(name, composer.text(recipient.name, record, "name"));
    std::vector<content::Inlines> lines{std::move(name), composer.text(recipient.office, record, "office")};
    for (model::Text const& line : recipient.address) {
        lines.push_back(composer.text(line, record, "address"));
    }
    return lines;
}

model::Date const* date_of(model::Briefing const& briefing) {
    if (briefing.letter && briefing.letter->date) {
        return &*briefing.letter->date;
    }
    return briefing.as_of ? &*briefing.as_of : nullptr;
}

/// The definition's contact, or whoever signs for the publisher.
model::ContactPoint contact_of(model::Briefing const& briefing, model::Organisation const& publisher) {
    return briefing.contact.value_or(model::ContactPoint{
        publisher.signatory, publisher.email, publisher.phone});
}

void add_information(Composer& composer, model::Organisation const& publisher, content::Letter& letter) {
    model::Briefing const& briefing = composer.briefing();
    std::string const record = "the definition";
    auto add = [&](std::string_view key, std::vector<content::Inlines> lines) {
        std::erase(lines, content::Inlines{});
        if (!lines.empty()) {
            content::Inlines label = composer.made(composer.words().label(key), briefing.span, record, key);
            letter.information.push_back({std::move(label), std::move(lines)});
        }
    };
    add("letter.reference", {composer.text(briefing.reference, record, "reference")});
    if (model::Date const* date = date_of(briefing)) {
        add("letter.date", {composer.made(composer.words().date(*date), date->span, record, "date")});
    }
    model::ContactPoint const contact = contact_of(briefing, publisher);
    add("letter.contact",
        {composer.text(contact.name, record, "contact"),
         composer.text(contact.email, record, "contact"),
         composer.text(contact.phone, record, "contact")});
}

void add_signatories(Composer& composer, model::Organisation const& publisher, content::Letter& letter) {
    std::vector<model::Signatory> signatories = composer.briefing().letter
                                                    ? composer.briefing().letter->signatories
                                                    : std::vector<model::Signatory>{};
    std::string record = "the definition";
    if (signatories.empty() && !publisher.signatory.empty()) {
        record = "organisation " + publisher.id.value;
        signatories.push_back({publisher.signatory, publisher.signatory_title, publisher.name});
    }
    for (model::Signatory const& one : signatories) {
        bool const both = !one.title.empty() && !one.organisation.empty();
        Values const values{{"title", one.title.value}, {"organisation", one.organisation.value}};
        std::string office = both ? composer.words().label("position.with_organisation", values)
                             : one.title.empty() ? one.organisation.value
                                                 : one.title.value;
        letter.signatories.push_back(
            {composer.text(one.name, record, "signatory"),
             composer.made(std::move(office), one.name.span, record, "signatory")}
        );
    }
}

void add_enclosures(Composer& composer, content::Letter& letter) {
    model::Briefing const& briefing = composer.briefing();
    if (!briefing.letter || briefing.letter->enclosures.empty()) {
        return;
    }
    std::vector<model::Text> const& enclosures = briefing.letter->enclosures;
    std::string label =
        composer.words().counted("letter.enclosures", static_cast<std::int64_t>(enclosures.size()));
    letter.enclosures_label =
        composer.made(std::move(label), enclosures.front().span, "the definition", "enclosures");
    for (model::Text const& enclosure : enclosures) {
        letter.enclosures.push_back(composer.text(enclosure, "the definition", "enclosures"));
    }
}

/// What the publisher says of itself at the foot: name and address, how it is reached, its register.
void add_imprint(Composer& composer, model::Organisation const& publisher, content::Letter& letter) {
    std::vector<std::string> sender{composer.in_language(publisher.name, publisher.names).value};
    for (model::Text const& line : publisher.address) {
        sender.push_back(line.value);
    }
    std::vector<std::string> reach;
    for (model::Text const* way : {&publisher.email, &publisher.website}) {
        if (!way->empty()) {
            reach.push_back(way->value);
        }
    }
    std::vector<std::string> imprint;
    imprint.reserve(publisher.imprint.size());
    for (model::Text const& line : publisher.imprint) {
        imprint.push_back(line.value);
    }
    letter.imprint = {std::move(sender), std::move(reach), std::move(imprint)};
}

/// The opening that the record has in the language of the brief. It says who is addressed, so it is never
/// made up.
content::Inlines salutation_of(Composer& composer, model::Recipient const& recipient) {
    model::Text const none;
    model::Text const& found = composer.in_language(none, recipient.salutations);
    if (found.empty()) {
        composer.report(error(
            Code::missing_key,
            composer.briefing().recipient.span,
            fmt::format(
                "recipient \"{}\" has no salutation in the language of the brief, \"{}\"",
                recipient.id.value,
                composer.briefing().language
            ),
            {fmt::format("add it to the record: salutation = {{ {} = \"…\" }}", composer.briefing().language)}
        ));
    }
    return composer.text(found, "recipient " + recipient.id.value, "salutation");
}

content::Inlines closing_of(Composer& composer, model::Recipient const& recipient) {
    model::Text const usual{composer.words().label("letter.closing"), recipient.span};
    model::Text const& found = composer.in_language(usual, recipient.closings);
    return composer.text(found, "recipient " + recipient.id.value, "closing");
}

} // namespace

void compose_letter(Composer& composer) {
    model::Briefing const& briefing = composer.briefing();
    if (briefing.recipient.empty()) {
        return;
    }
    model::Recipient const* recipient = model::find(composer.library().recipients, briefing.recipient.id);
    model::Organisation const* publisher =
        model::find(composer.library().organisations, briefing.publisher.id);
    if (recipient == nullptr || publisher == nullptr) {
        return; // reported when the definition's references were checked
    }
    content::Letter letter;
    letter.return_line = return_line(composer, *publisher);
    letter.address = address_of(composer, *recipient);
    add_information(composer, *publisher, letter);
    letter.salutation = salutation_of(composer, *recipient);
    letter.closing = closing_of(composer, *recipient);
    add_signatories(composer, *publisher, letter);
    add_enclosures(composer, letter);
    add_imprint(composer, *publisher, letter);
    model::Date const* date = date_of(briefing);
    Values continued = date == nullptr ? Values{{"date", ""}} : composer.words().dated(*date);
    continued["name"] = recipient->name.value;
    letter.continuation = composer.words().label("letter.continuation", continued);
    composer.document().letter = std::move(letter);
}

} // namespace brief::compose
