#include "compose/composer.hpp"
#include "compose/custody_bars.hpp"
#include "compose/person_facts.hpp"
#include "compose/portraits.hpp"
#include "select/select.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace brief::compose {

namespace {

/// The person's time in custody as a bar, where it has a day.
void add_bar(Composer& composer, model::Person const& person, content::PersonCard& card) {
    std::vector<content::CustodyBar> const bars{custody_bar(composer, person).bar};
    if (std::optional<content::DayAxis> const axis = common_axis(composer, bars)) {
        card.custody = content::CardCustody{bars.front(), *axis, custody_key(composer, bars)};
    }
}

} // namespace

std::vector<content::Block> compose_card(Composer& composer, model::Section const& section) {
    std::vector<content::Block> blocks;
    for (model::Person const* person : select::only<model::Person>(
             composer.library(), section.select, section.kind, composer.circumstances()
         )) {
        content::PersonCard card;
        CardNames names = card_names(composer, *person);
        card.name = std::move(names.name);
        card.native = std::move(names.native);
        if (section.photos && person->photo) {
            card.portrait = compose_portrait(composer, *person);
        }
        card.alternative = composer.words().label("card.drawing_alternative");
        card.caption = composer.made(
            composer.words().label("card.drawing"), person->span, "person " + person->id.value, "photo"
        );
        PersonFacts facts(composer, *person);
        facts.add_work();
        facts.add_detained();
        facts.add_charges();
        facts.add_sentences();
        facts.add_hearing();
        facts.add_status();
        card.facts = facts.take();
        add_bar(composer, *person, card);
        blocks.emplace_back(std::move(card));
    }
    if (blocks.size() != 1) {
        composer.report(error(
            Code::bad_value,
            section.form.span,
            fmt::format("a section of form \"card\" shows one person, not {}", blocks.size()),
            {"select one person, or take another form"}
        ));
    }
    if (!section.heading.empty()) {
        composer.report(error(
            Code::bad_value,
            section.heading.span,
            "a section of form \"card\" has the person's name for a heading",
            {"take \"heading\" out"}
        ));
    }
    return blocks;
}

} // namespace brief::compose
