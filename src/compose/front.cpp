#include "compose/composer.hpp"

#include <fmt/format.h>

#include <string>

namespace brief::compose {

namespace {

void compose_letterhead(Composer& composer) {
    model::Organisation const* publisher =
        model::find(composer.library().organisations, composer.briefing().publisher.id);
    if (publisher == nullptr) {
        return; // reported when the definition's references were checked
    }
    std::string record = "organisation " + publisher->id.value;
    content::Letterhead& letterhead = composer.document().letterhead;
    letterhead.mark = publisher->mark.value;
    letterhead.name = composer.text(publisher->name, record, "name");
    letterhead.line = composer.text(publisher->line, record, "line");
    for (model::Text const& line : publisher->address) {
        letterhead.contact.push_back(composer.text(line, record, "address"));
    }
    content::Inlines reach = composer.text(publisher->email, record, "email");
    if (!publisher->phone.empty()) {
        append(reach, composer.made(reach.empty() ? "" : "  ·  ", publisher->phone.span, record, "phone"));
        append(reach, composer.text(publisher->phone, record, "phone"));
    }
    if (!reach.empty()) {
        letterhead.contact.push_back(std::move(reach));
    }
    composer.document().properties.author = publisher->name.value;
}

std::string language_name(Words& words, std::string const& language) {
    std::string key = "languages." + language;
    return words.label(words.has(key) ? key : "languages." + language.substr(0, language.find('-')));
}

void compose_marking(Composer& composer) {
    model::Briefing const& briefing = composer.briefing();
    if (!briefing.marking) {
        return;
    }
    std::string key = "marking." + std::string(model::spelling(briefing.marking->kind));
    content::Marking marking;
    Span span = briefing.marking->note.span;
    marking.tag = composer.made(composer.words().label(key), span, "the definition", "marking");
    marking.note = composer.text(briefing.marking->note, "the definition", "marking");
    composer.document().marking = std::move(marking);
}

} // namespace

void compose_front(Composer& composer) {
    model::Briefing const& briefing = composer.briefing();
    Words& words = composer.words();
    content::Document& document = composer.document();
    std::string const record = "the definition";
    std::string date = briefing.as_of ? words.date(*briefing.as_of) : "";
    Span as_of_span = briefing.as_of ? briefing.as_of->span : Span{};

    content::Properties& properties = document.properties;
    properties.title = briefing.title.value;
    properties.subject = briefing.subject.empty() ? briefing.deck.value : briefing.subject.value;
    properties.keywords = briefing.keywords;
    properties.language = briefing.language;

    content::TitleBlock& title = document.title_block;
    title.kicker = composer.text(briefing.type, record, "type");
    title.title = composer.text(briefing.title, record, "title");
    title.deck = composer.text(briefing.deck, record, "deck");
    title.as_of = composer.made(words.label("as_of.title", {{"date", date}}), as_of_span, record, "as_of");
    title.as_of_note = composer.text(briefing.as_of_note, record, "as_of_note");
    Values edition{{"edition", briefing.edition.value}, {"language", language_name(words, briefing.language)}};
    title.edition = composer.made(words.label("edition.line", edition), briefing.edition.span, record, "edition");

    content::Running& running = document.running;
    running.reference = briefing.reference.value;
    running.short_title = briefing.short_title.empty() ? briefing.title.value : briefing.short_title.value;
    running.as_of = words.label("as_of.running", {{"date", date}});
    content::Inlines origin = composer.text(briefing.title, record, "running title");
    running.origin = std::get<content::Text>(origin.front().what).origin;

    compose_letterhead(composer);
    compose_marking(composer);
}

} // namespace brief::compose
