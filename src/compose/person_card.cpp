#include "base/language_tag.hpp"
#include "compose/cells.hpp"
#include "compose/composer.hpp"
#include "compose/custody_bars.hpp"
#include "compose/names.hpp"
#include "compose/portraits.hpp"
#include "model/custody_status.hpp"
#include "select/select.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace brief::compose {

namespace {

/// A value of the card, and where it stands.
struct Said {
    std::string text;
    Span span;
    model::Evidence const* evidence = nullptr;
    std::optional<model::Date> date; ///< whose inferred parts are explained
};

/// Collects what is known of one person, head by head.
class Facts {
public:
    Facts(Composer& composer, model::Person const& person) : composer_(composer), person_(person) {}

    void add_work() { add("work", position_cell(composer_, person_).text); }

    void add_detained();
    void add_charges();
    void add_sentences();
    void add_hearing();
    void add_status();

    std::vector<content::CardFact> take() { return std::move(facts_); }

private:
    void add(std::string_view label, content::Inlines value) {
        std::string const key = fmt::format("card.{}", label);
        facts_.push_back(
            {composer_.made(composer_.words().label(key), person_.span, record(), key), std::move(value)}
        );
    }

    std::string record() const { return "person " + person_.id.value; }

    content::Inlines lines(std::vector<Said> const& said, std::string_view key);

    model::PartialDate as_of() const { return composer_.circumstances().as_of; }

    Composer& composer_;
    model::Person const& person_;
    std::vector<content::CardFact> facts_;
};

/// A line for each, with where it stands; without any, that nothing is stated under `key`.
content::Inlines Facts::lines(std::vector<Said> const& said, std::string_view key) {
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

void Facts::add_detained() {
    std::vector<Said> said;
    model::Event const* const began = model::status_at(person_.events, as_of()).custody_began;
    if (began != nullptr && began->date) {
        Values values = composer_.words().start_of(*began->date);
        values["place"] = composer_.in_language(began->place, began->places).value;
        std::string_view const key = began->place.empty() ? "card.date" : "card.date_place";
        said.push_back({composer_.words().label(key, values), began->span, &began->evidence, began->date});
    }
    add("detained", lines(said, "event"));
}

void Facts::add_charges() {
    std::vector<Said> said;
    for (model::Charge const& charge : person_.charges) {
        Values const values{{"code", charge.code.value}, {"article", charge.article.value}};
        model::Text const whole{composer_.words().label("card.law", values), charge.article.span};
        said.push_back({composer_.in_language(whole, charge.texts).value, charge.span, &charge.evidence, {}});
    }
    add("charge", lines(said, "charge"));
}

/// Not everybody has been sentenced: nothing is said where nothing is known.
void Facts::add_sentences() {
    std::vector<Said> said;
    for (model::Sentence const& sentence : person_.sentences) {
        Values values = sentence.date ? composer_.words().dated(*sentence.date) : Values{};
        values["duration"] = composer_.in_language(sentence.duration, sentence.durations).value;
        std::string_view const key = sentence.date ? "card.duration_date" : "card.duration";
        said.push_back(
            {composer_.words().label(key, values), sentence.span, &sentence.evidence, sentence.date}
        );
    }
    if (!said.empty()) {
        add("sentence", lines(said, "sentence"));
    }
}

void Facts::add_hearing() {
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

/// What the events come to at the date of the brief: computed from what is cited above it.
void Facts::add_status() {
    model::CustodyStatus const status = model::status_at(person_.events, as_of());
    Words& words = composer_.words();
    std::string const state = status.days && model::is_custody(status.state)
                                  ? words.counted("period.days", *status.days)
                                  : words.label(fmt::format("value.state.{}", model::spelling(status.state)));
    content::Inlines value{
        content::Inline{content::Styled{"strong", composer_.made(state, person_.span, record(), "status")}}};
    if (status.days && status.custody_began != nullptr) {
        model::Date held = *status.custody_began->date;
        held.value.interval = true;
        held.value.end = as_of().start;
        value.push_back({content::LineBreak{}});
        append(value, composer_.made(words.date(held), person_.span, record(), "status"));
    }
    add("status", std::move(value));
}

/// The name in the language of the brief where the record has it, and the name in the other script.
void add_names(Composer& composer, model::Person const& person, content::PersonCard& card) {
    model::Name const& name = person.name;
    std::string const record = "person " + person.id.value;
    content::Inlines native = composer.text(name.native, record, "name");
    std::string_view const language = primary_language(name.language);
    if (!native.empty() && language == primary_language(composer.briefing().language)) {
        card.name = std::move(native);
        card.native = composer.text(name.display, record, "name");
        return;
    }
    card.name = person_name(composer, person);
    if (!native.empty()) {
        card.native = {content::Inline{content::Foreign{name.language, std::move(native)}}};
    }
}

/// The person's time in custody as a bar, where it has a day.
void add_bar(Composer& composer, model::Person const& person, content::PersonCard& card) {
    std::vector<content::CustodyBar> const bars{custody_bar(composer, person).bar};
    if (std::optional<content::DayAxis> const axis = common_axis(composer, bars)) {
        card.custody = content::CardCustody{bars.front(), *axis, custody_key(composer, bars)};
    }
}

} // namespace

std::vector<content::Block> compose_card(Composer& composer, model::Section const& section) {
    std::vector<select::Group> const groups =
        select::groups(composer.library(), section.select, section.kind, composer.circumstances());
    std::vector<content::Block> blocks;
    for (model::Person const* person : select::only<model::Person>(
             composer.library(), section.select, section.kind, composer.circumstances()
         )) {
        content::PersonCard card;
        add_names(composer, *person, card);
        if (section.photos && person->photo) {
            content::Portraits portraits = compose_portraits(composer, section, groups);
            card.portrait =
                portraits.portraits.empty() ? std::nullopt : std::optional(portraits.portraits.front());
        }
        card.alternative = composer.words().label("card.drawing_alternative");
        card.caption = composer.made(
            composer.words().label("card.drawing"), person->span, "person " + person->id.value, "photo"
        );
        Facts facts(composer, *person);
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
