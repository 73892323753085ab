#include "compose/composer.hpp"
#include "editions/facts.hpp"
#include "select/select.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

namespace brief::compose {

namespace {

using editions::Change;
using editions::Happening;

/// Who the section is about: people whom it selects now, or selected in the last edition.
std::set<std::string, std::less<>> people_of(Composer& composer, model::Section const& section) {
    std::set<std::string, std::less<>> ids;
    auto add = [&](model::Library const& library, select::Circumstances const& circumstances) {
        for (model::Person const* person :
             select::only<model::Person>(library, section.select, section.kind, circumstances)) {
            ids.insert(person->id.value);
        }
    };
    add(composer.library(), composer.circumstances());
    select::Circumstances before = composer.circumstances();
    before.as_of = composer.previous()->as_of ? composer.previous()->as_of->value : model::PartialDate{};
    add(*composer.previous()->library, before);
    return ids;
}

/// A citation as `model::plain` writes it.
model::Citation citation_from(std::string const& text) {
    std::size_t comma = text.find(", ");
    model::Citation citation;
    citation.source.id = text.substr(0, comma);
    citation.locator = comma == std::string::npos ? "" : text.substr(comma + 2);
    return citation;
}

content::Inlines sentence(Composer& composer, editions::PersonChange const& change) {
    std::string record = "person " + change.id;
    Values values{{"name", change.person->name.display.value}};
    std::string key = fmt::format("changes.{}", model::spelling(change.happening));
    if (change.event != nullptr && change.event->date && composer.words().has(key + "_when")) {
        values["when"] = composer.words().when(*change.event->date);
        key += "_when";
    }
    content::Inlines out =
        composer.made(composer.words().label(key, values), change.person->name.display.span, record, "name");
    if (change.event != nullptr) {
        append(
            out,
            composer.evidence(change.event->evidence.sources, change.event->span, record, change.event->date)
        );
    }
    return out;
}

/// Whether readers are concerned: not by tags, nor by who checked the record and when.
bool concerns_readers(Composer& composer, editions::FactChange const& fact) {
    return composer.words().has(fmt::format("changes.fact.{}", editions::first_key(fact.path)));
}

content::Inlines
sentence(Composer& composer, model::Person const& person, std::vector<editions::FactChange> const& facts) {
    std::string record = "person " + person.id.value;
    std::vector<std::string> names;
    std::vector<model::Citation> places;
    std::set<std::string> seen;
    bool extended = true;
    for (editions::FactChange const& fact : facts) {
        std::string name =
            composer.words().label(fmt::format("changes.fact.{}", editions::first_key(fact.path)));
        if (seen.insert("name " + name).second) {
            names.push_back(std::move(name));
        }
        extended = extended && fact.change == Change::added;
        for (std::string const& source : fact.sources) {
            if (seen.insert("source " + source).second) {
                places.push_back(citation_from(source));
            }
        }
    }
    Values values{{"name", person.name.display.value}, {"facts", composer.words().list(names)}};
    content::Inlines out = composer.made(
        composer.words().label(extended ? "changes.extended" : "changes.corrected", values),
        person.name.display.span,
        record,
        "name"
    );
    if (!places.empty()) {
        out.push_back(composer.citation(places, person.span, record));
    }
    return out;
}

/// Who has left the records stands in no index: there is nothing more of them to find.
content::Inlines mentioned(Composer& composer, std::string const& id, content::Inlines text) {
    model::Person const* const person = model::find(composer.library().persons, id);
    return person == nullptr ? text : composer.mentioned(person, std::move(text));
}

} // namespace

std::vector<content::Block> compose_changes(Composer& composer, model::Section const& section) {
    if (composer.previous() == nullptr) {
        return {}; // load refuses such a section
    }
    std::set<std::string, std::less<>> const wanted = people_of(composer, section);
    editions::Edition const now{&composer.library(), &composer.view(), composer.briefing().as_of};
    editions::Comparison const found = editions::compare(*composer.previous(), now);
    content::List list{content::ListKind::items, {}};
    std::set<std::string, std::less<>> told;
    for (editions::PersonChange const& change : found.people) {
        // Any other change of state is told by the entry that changed.
        if (change.happening != Happening::changed_state && wanted.contains(change.id)) {
            told.insert(change.id);
            list.items.push_back(mentioned(composer, change.id, sentence(composer, change)));
        }
    }
    for (editions::RecordChange const& record : found.records) {
        std::vector<editions::FactChange> facts = record.facts;
        std::erase_if(facts, [&](auto const& fact) { return !concerns_readers(composer, fact); });
        bool person = record.kind == model::Kind::person && wanted.contains(record.id);
        if (person && !facts.empty() && !told.contains(record.id)) {
            model::Person const* const changed = model::find(composer.library().persons, record.id);
            list.items.push_back(composer.mentioned(changed, sentence(composer, *changed, facts)));
        }
    }
    if (!list.items.empty()) {
        return {std::move(list)};
    }
    content::Text none{composer.words().label("changes.none"), content::OriginId::program};
    return {content::Paragraph{"body", {content::Inline{std::move(none)}}}};
}

} // namespace brief::compose
