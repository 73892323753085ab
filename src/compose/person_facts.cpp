#include "compose/person_facts.hpp"

#include "compose/cells.hpp"
#include "compose/names.hpp"
#include "model/custody_status.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::compose {

CardNames card_names(Composer& composer, model::Person const& person) {
    model::Name const& name = person.name;
    std::string const record = "person " + person.id.value;
    content::Inlines native = composer.text(name.native, record, "name");
    if (card_spelling(composer, person).native_first) {
        return {composer.mentioned(&person, std::move(native)), composer.text(name.display, record, "name")};
    }
    CardNames out{person_name(composer, person), {}};
    if (!native.empty()) {
        out.native = {content::Inline{content::Foreign{name.language, std::move(native)}}};
    }
    return out;
}

void PersonFacts::add(std::string_view label, content::Inlines value) {
    std::string const key = fmt::format("card.{}", label);
    facts_.push_back(
        {composer_.made(composer_.words().label(key), person_.span, record(), key), std::move(value)}
    );
}

/// A line for each, with where it stands; without any, that nothing is stated under `key`.
content::Inlines PersonFacts::lines(std::vector<Said> const& said, std::string_view key) {
    content::Inlines out;
    for (Said const& one : said) {
        if (!out.empty()) {
            out.push_back({content::LineBreak{}});
        }
        append(out, composer_.made(one.text, one.span, record(), key));
        append(out, composer_.evidence(one.evidence->sources, one.span, record(), one.date));
    }
    return said.empty() ? nothing_under(composer_, person_, key).text : out;
}

void PersonFacts::add_work() {
    add("work", position_cell(composer_, person_).text);
}

void PersonFacts::add_detained(bool place) {
    std::vector<Said> said;
    model::Event const* const began = model::status_at(person_.events, as_of()).custody_began;
    if (began != nullptr && began->date) {
        Values values = composer_.words().start_of(*began->date);
        values["place"] = composer_.in_language(began->place, began->places).value;
        std::string_view const key = !place || began->place.empty() ? "card.date" : "card.date_place";
        said.push_back({composer_.words().label(key, values), began->span, &began->evidence, began->date});
    }
    add("detained", lines(said, "event"));
}

void PersonFacts::add_held_at() {
    std::vector<Said> said;
    for (model::DetentionPlace const& place : person_.places) {
        if (!place.to) {
            said.assign(1, {place.place.value, place.span, &place.evidence, {}});
        }
    }
    add("held_at", lines(said, "place"));
}

void PersonFacts::add_charges() {
    std::vector<Said> said;
    said.reserve(person_.charges.size());
    for (model::Charge const& charge : person_.charges) {
        Values const values{{"code", charge.code.value}, {"article", charge.article.value}};
        model::Text const whole{composer_.words().label("card.law", values), charge.article.span};
        said.push_back({composer_.in_language(whole, charge.texts).value, charge.span, &charge.evidence, {}});
    }
    add("charge", lines(said, "charge"));
}

PersonFacts::Said PersonFacts::said_of(model::Sentence const& sentence) {
    Values values = sentence.date ? composer_.words().dated(*sentence.date) : Values{};
    values["duration"] = composer_.in_language(sentence.duration, sentence.durations).value;
    std::string_view const key = sentence.date ? "card.duration_date" : "card.duration";
    return {composer_.words().label(key, values), sentence.span, &sentence.evidence, sentence.date};
}

void PersonFacts::add_sentences() {
    std::vector<Said> said;
    said.reserve(person_.sentences.size());
    for (model::Sentence const& sentence : person_.sentences) {
        said.push_back(said_of(sentence));
    }
    if (!said.empty()) {
        add("sentence", lines(said, "sentence"));
    }
}

void PersonFacts::add_hearing() {
    std::vector<Said> said;
    for (model::CourtCase const& proceedings : person_.court_cases) {
        if (proceedings.next_hearing) {
            said.push_back(
                {composer_.words().date(*proceedings.next_hearing),
                 proceedings.span,
                 &proceedings.evidence,
                 proceedings.next_hearing}
            );
        }
    }
    if (!said.empty()) {
        add("hearing", lines(said, "court_case"));
    }
}

std::string PersonFacts::state_words(model::CustodyState state) {
    return composer_.words().label(fmt::format("value.state.{}", model::spelling(state)));
}

content::Inlines PersonFacts::strong(std::string text) {
    return {content::Inline{
        content::Styled{"strong", composer_.made(std::move(text), person_.span, record(), "status")}}};
}

void PersonFacts::add_status() {
    model::CustodyStatus const status = model::status_at(person_.events, as_of());
    Words& words = composer_.words();
    content::Inlines value = strong(
        status.days && model::is_custody(status.state) ? words.counted("period.days", *status.days)
                                                       : state_words(status.state)
    );
    if (status.days && status.custody_began != nullptr) {
        model::Date held = *status.custody_began->date;
        held.value.interval = true;
        held.value.end = as_of().start;
        value.push_back({content::LineBreak{}});
        append(value, composer_.made(words.date(held), person_.span, record(), "status"));
    }
    add("status", std::move(value));
}

void PersonFacts::add_state() {
    add("status", strong(state_words(model::status_at(person_.events, as_of()).state)));
}

void PersonFacts::add_sentence_or_state() {
    model::CustodyState const state = model::status_at(person_.events, as_of()).state;
    if (state == model::CustodyState::serving_sentence && !person_.sentences.empty()) {
        Said const said = said_of(person_.sentences.back());
        content::Inlines value = strong(said.text);
        append(value, composer_.evidence(said.evidence->sources, said.span, record(), said.date));
        add("status", std::move(value));
    } else {
        add_state();
    }
}

} // namespace brief::compose
