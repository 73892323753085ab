#include "compose/composer.hpp"
#include "compose/names.hpp"
#include "select/collation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace brief::compose {

namespace {

/// The family name first where the record says which part it is. A name whose family name is written first
/// anyway stands as it is written.
std::string inverted(model::Name const& name) {
    model::NameParts const& parts = name.parts;
    if (parts.family.empty() || parts.given.empty()) {
        return name.display.value;
    }
    std::string const given =
        parts.patronymic.empty() ? parts.given.value : parts.given.value + " " + parts.patronymic.value;
    return parts.family_first ? parts.family.value + " " + given : parts.family.value + ", " + given;
}

struct Sortable {
    std::string key;
    content::IndexEntry entry;
};

/// The name, and in brackets how it is written in its own script: one entry a person, so that whoever knows
/// either spelling finds all pages in one place.
Sortable person_entry(Composer& composer, model::Person const& person, select::Collation const& collation) {
    CardSpelling const spelling = card_spelling(composer, person);
    std::string const record = "person " + person.id.value;
    Sortable out;
    content::Inlines own;
    std::string const first = spelling.native_first ? person.name.native.value : inverted(person.name);
    model::Text const& other = spelling.native_first ? person.name.display : person.name.native;
    out.entry.name = composer.made(first, person.name.display.span, record, "name");
    std::string const& language = person.name.language;
    if (!spelling.native_first && spelling.foreign) {
        out.entry.name = {content::Inline{content::Foreign{language, std::move(out.entry.name)}}};
    }
    if (!other.empty()) {
        content::Inlines inside = composer.text(other, record, "name");
        if (!spelling.native_first) {
            inside = {content::Inline{content::Foreign{language, std::move(inside)}}};
        }
        content::Inlines brackets{content::Inline{content::Text{"(", content::OriginId::program}}};
        append(brackets, std::move(inside));
        brackets.push_back({content::Text{")", content::OriginId::program}});
        out.entry.name.push_back({content::Text{" ", content::OriginId::program}});
        out.entry.name.push_back({content::Styled{"index-native", std::move(brackets)}});
    }
    bool const sorted_as = !spelling.native_first && !person.name.sort.empty();
    out.key = collation.key(sorted_as ? person.name.sort.value : first);
    return out;
}

Sortable group_entry(Composer& composer, model::Group const& group, select::Collation const& collation) {
    Sortable out;
    out.entry.name = composer.text(group.label, "group " + group.id.value, "label");
    out.key = collation.key(group.label.value);
    return out;
}

} // namespace

std::vector<content::IndexEntry> index_entries(Composer& composer) {
    select::Collation const collation(composer.briefing().language);
    std::vector<Sortable> sortable;
    for (select::Selected const& record : composer.records_mentioned()) {
        auto const* person = std::get_if<model::Person const*>(&record);
        auto const* group = std::get_if<model::Group const*>(&record);
        if (person == nullptr && group == nullptr) {
            continue;
        }
        Sortable made = person != nullptr ? person_entry(composer, **person, collation)
                                          : group_entry(composer, **group, collation);
        made.entry.anchor = composer.anchor_of(record);
        made.entry.most = composer.uses(made.entry.anchor);
        sortable.push_back(std::move(made));
    }
    // Of two with one spelling the one that the brief names first stands first.
    std::ranges::stable_sort(sortable, {}, &Sortable::key);
    std::vector<content::IndexEntry> out;
    out.reserve(sortable.size());
    for (Sortable& made : sortable) {
        out.push_back(std::move(made.entry));
    }
    return out;
}

} // namespace brief::compose
