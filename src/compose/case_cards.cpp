#include "compose/cells.hpp"
#include "compose/composer.hpp"
#include "compose/custody_bars.hpp"
#include "compose/person_facts.hpp"
#include "compose/portraits.hpp"
#include "language/language.hpp"
#include "model/custody_status.hpp"
#include "select/select.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace brief::compose {

namespace {

/// How the custody began and what happened last, in the sentences of the events and with what they add.
content::Inlines text_of(Composer& composer, model::Person const& person) {
    std::string const record = "person " + person.id.value;
    model::PartialDate const as_of = composer.circumstances().as_of;
    content::Inlines text;
    auto add = [&](model::Text const& words, std::string_view key) {
        if (!text.empty() && !words.empty()) {
            text.push_back({content::Text{" ", content::OriginId::program}});
        }
        append(text, composer.text(words, record, key));
    };
    auto add_event = [&](model::Event const& event) {
        add(event.summary, "summary");
        add(event.detail, "detail");
        append(text, composer.evidence(event.evidence.sources, event.span, record, event.date));
    };
    model::Event const* const began = model::status_at(person.events, as_of).custody_began;
    if (began != nullptr && !began->summary.empty()) {
        add_event(*began);
    }
    std::vector<model::Event const*> const events = model::events_until(person.events, as_of);
    auto const last = std::find_if(events.rbegin(), events.rend(), [](model::Event const* event) {
        return !event->summary.empty();
    });
    if (last != events.rend() && *last != began) {
        add_event(**last);
    }
    return text;
}

content::CaseCard card_of(Composer& composer, model::Section const& section, model::Person const& person) {
    content::CaseCard card;
    CardNames names = card_names(composer, person);
    card.name = std::move(names.name);
    card.native = std::move(names.native);
    if (!person.positions.empty()) {
        card.role = position_words(composer, person, person.positions.front());
    }
    card.alternative = composer.words().label("card.drawing_alternative");
    if (section.photos && person.photo) {
        card.portrait = compose_portrait(composer, person);
    }
    PersonFacts facts(composer, person);
    facts.add_detained(false);
    facts.add_charges();
    facts.add_held_at();
    facts.add_sentence_or_state();
    card.facts = facts.take();
    card.text = text_of(composer, person);
    return card;
}

} // namespace

std::vector<content::Block> compose_case_cards(Composer& composer, model::Section const& section) {
    language::Language const language(composer.briefing().language);
    content::CaseCards cards;
    cards.name = fmt::format("the cards of section “{}”", section.heading.value);
    // Only a register leads to cards.
    bool const registered = std::ranges::any_of(composer.briefing().sections, [](auto const& other) {
        return other.form.value == "register";
    });
    std::vector<content::CustodyBar> bars;
    std::size_t const first = composer.cases() + 1;
    for (model::Person const* person : select::only<model::Person>(
             composer.library(), section.select, section.kind, composer.circumstances()
         )) {
        content::CaseCard card = card_of(composer, section, *person);
        std::string const number = language.digits(fmt::format("{}", composer.next_case()));
        card.number = composer.made(
            composer.words().label("case.number", {{"number", number}}),
            person->span,
            "person " + person->id.value,
            "number"
        );
        if (registered) {
            card.number = composer.anchored("card of " + person->id.value, std::move(card.number));
        }
        bars.push_back(custody_bar(composer, *person).bar);
        cards.cards.push_back(std::move(card));
    }
    if (cards.cards.empty()) {
        return {};
    }
    std::string const from = language.digits(fmt::format("{}", first));
    std::string const to = language.digits(fmt::format("{}", composer.cases()));
    cards.numbers = composer.made(
        from == to ? composer.words().label("case.number", {{"number", from}})
                   : composer.words().label("case.numbers", {{"from", from}, {"to", to}}),
        section.span,
        cards.name,
        "number"
    );
    cards.axis = common_axis(composer, bars);
    cards.key = custody_key(composer, bars);
    for (std::size_t i = 0; cards.axis && i < bars.size(); ++i) {
        cards.cards[i].custody = std::move(bars[i]);
    }
    return {std::move(cards)};
}

} // namespace brief::compose
