#include "compose/names.hpp"

#include "base/language_tag.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::compose {

content::Inlines person_name(Composer& composer, model::Person const& person) {
    content::Inlines name = composer.text(person.name.display, "person " + person.id.value, "name");
    std::string const& language = person.name.language;
    if (!language.empty() && !is_written_alike(language, composer.briefing().language)) {
        name = {content::Inline{content::Foreign{language, std::move(name)}}};
    }
    return name;
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
