#include "base/language_tag.hpp"
#include "compose/composer.hpp"

#include <fmt/format.h>

#include <string>

namespace brief::compose {

namespace {

void compose_logo(Composer& composer, model::Organisation const& publisher) {
    if (!publisher.logo) {
        return;
    }
    model::Logo const& logo = *publisher.logo;
    if (!publisher.mark.empty()) {
        composer.report(error(
            Code::bad_value,
            publisher.mark.span,
            fmt::format(
                "organisation \"{}\" has a mark and a logo, and a letterhead shows one", publisher.id.value
            ),
            {"take \"mark\" out"}
        ));
        return;
    }
    content::OriginId origin = composer.origin(logo.file.span, "organisation " + publisher.id.value, "logo");
    composer.document().letterhead.logo = content::Logo{logo.file.value, logo.alt.value, origin};
}

void compose_letterhead(Composer& composer) {
    model::Organisation const* publisher =
        model::find(composer.library().organisations, composer.briefing().publisher.id);
    if (publisher == nullptr) {
        return; // reported when the definition's references were checked
    }
    std::string record = "organisation " + publisher->id.value;
    content::Letterhead& letterhead = composer.document().letterhead;
    letterhead.mark = publisher->mark.value;
    compose_logo(composer, *publisher);
    letterhead.name = composer.text(composer.in_language(publisher->name, publisher->names), record, "name");
    letterhead.line = composer.text(composer.in_language(publisher->line, publisher->lines), record, "line");
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

/// Whom readers can ask, in a line; empty where the definition names nobody.
std::string contact_line(Composer& composer) {
    std::optional<model::ContactPoint> const& contact = composer.briefing().contact;
    if (!contact) {
        return "";
    }
    std::string reach = contact->name.value;
    for (model::Text const* way : {&contact->email, &contact->phone}) {
        reach += way->empty() ? "" : composer.words().label("contact.next", {{"way", way->value}});
    }
    return composer.words().label("contact.line", {{"contact", reach}});
}

std::string language_name(Words& words, std::string const& language) {
    std::string key = "languages." + language;
    return words.label(words.has(key) ? key : "languages." + std::string(primary_language(language)));
}

void add_marking(Composer& composer, content::MarkingLook look, std::string const& tag, Span const& span) {
    content::Marking marking;
    marking.look = look;
    marking.tag = composer.made(tag, span, "the definition", "marking");
    composer.document().markings.push_back(std::move(marking));
}

/// A draft is marked as one, and with the embargo it is under. A brief that is made after its embargo says
/// nothing of it: the clock has decided that there is a file, not what is in it.
void compose_markings(Composer& composer) {
    using content::MarkingLook;
    model::Briefing const& briefing = composer.briefing();
    Words& words = composer.words();
    if (std::optional<model::Marking> const& marking = briefing.marking) {
        MarkingLook look = MarkingLook::sample;
        switch (marking->kind) {
        case model::MarkingKind::sample: break;
        case model::MarkingKind::draft: look = MarkingLook::draft; break;
        case model::MarkingKind::confidential: look = MarkingLook::confidential; break;
        }
        std::string key = "marking." + std::string(model::spelling(marking->kind));
        add_marking(composer, look, words.label(key), marking->note.span);
        composer.document().markings.back().note = composer.text(marking->note, "the definition", "marking");
    }
    bool says_draft = briefing.marking && briefing.marking->kind == model::MarkingKind::draft;
    if (briefing.is_draft && !says_draft) {
        add_marking(composer, MarkingLook::draft, words.label("marking.draft"), briefing.span);
    }
    if (briefing.is_draft && briefing.embargo) {
        std::string tag = words.label("marking.embargo", {{"moment", words.moment(*briefing.embargo)}});
        add_marking(composer, MarkingLook::embargo, tag, briefing.embargo->span);
    }
}

} // namespace

void compose_front(Composer& composer) {
    model::Briefing const& briefing = composer.briefing();
    Words& words = composer.words();
    content::Document& document = composer.document();
    std::string const record = "the definition";
    Values as_of = briefing.as_of ? words.dated(*briefing.as_of) : Values{{"date", ""}};
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
    title.as_of = composer.made(words.label("as_of.title", as_of), as_of_span, record, "as_of");
    title.as_of_note = composer.text(briefing.as_of_note, record, "as_of_note");
    Values edition{
        {"edition", briefing.edition.value}, {"language", language_name(words, briefing.language)}};
    title.edition =
        composer.made(words.label("edition.line", edition), briefing.edition.span, record, "edition");

    content::Running& running = document.running;
    running.reference = briefing.reference.value;
    running.short_title = briefing.short_title.empty() ? briefing.title.value : briefing.short_title.value;
    std::string const& note = briefing.as_of_short_note.value;
    as_of["note"] = note;
    running.as_of = words.label(note.empty() ? "as_of.running" : "as_of.running_with_note", as_of);
    running.as_of_line = words.label("as_of.title", as_of);
    running.contact = contact_line(composer);
    running.continues = words.label("continued.below");
    running.continued = words.label("continued.above");
    content::Inlines origin = composer.text(briefing.title, record, "running title");
    running.origin = std::get<content::Text>(origin.front().what).origin;

    compose_letterhead(composer);
    running.publisher = document.properties.author;
    compose_markings(composer);
}

} // namespace brief::compose
