#include "compose/names.hpp"

#include "base/language_tag.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::compose {

content::Inlines person_name(Composer& composer, model::Person const& person) {
    content::Inlines name = composer.text(person.name.display, "person " + person.id.value, "name");
    if (card_spelling(composer, person).foreign) {
        name = {content::Inline{content::Foreign{person.name.language, std::move(name)}}};
    }
    return composer.mentioned(&person, std::move(name));
}

CardSpelling card_spelling(Composer& composer, model::Person const& person) {
    std::string const& language = person.name.language;
    std::string const& own = composer.briefing().language;
    CardSpelling out;
    out.native_first = !person.name.native.empty() && primary_language(language) == primary_language(own);
    out.foreign = !language.empty() && !is_written_alike(language, own);
    return out;
}

content::Inlines page_words(Composer& composer, std::size_t anchor) {
    constexpr std::string_view place = "\n"; // no label has one
    std::string const words = composer.words().label("reference.page", {{"number", std::string(place)}});
    std::size_t const at = words.find(place);
    auto const text = [](std::string part) {
        return content::Inline{content::Text{std::move(part), content::OriginId::program}};
    };
    content::Inlines out;
    if (at != 0) {
        out.push_back(text(words.substr(0, at)));
    }
    out.push_back({content::PageNumber{anchor}});
    if (at != std::string::npos && at + place.size() < words.size()) {
        out.push_back(text(words.substr(at + place.size())));
    }
    return out;
}

std::string group_name(Composer& composer, model::Section const& section, std::string const& label) {
    Words& words = composer.words();
    std::string const key = fmt::format("value.{}.{}", section.select.group.value, label);
    if (label.empty()) {
        return words.label("missing.value");
    }
    return words.has(key) ? words.label(key) : label;
}

} // namespace brief::compose
