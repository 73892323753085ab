#include "csl/given_names.hpp"

#include <map>
#include <set>

namespace brief::csl {

namespace {

std::string full_name(ParsedName const& name) {
    std::string given = name.given;
    // "J.J." and "J. J." are no two people.
    std::erase_if(given, [](char c) { return c == ' ' || c == '.'; });
    return name.non_dropping_particle + '\n' + name.family + '\n' + name.literal + '\n' + given + '\n' +
           name.dropping_particle + '\n' + name.suffix;
}

std::string shown_name(TracedName const& traced, GivenLevel level, Style const& style) {
    ParsedName const& name = *traced.name;
    std::string text = name.non_dropping_particle + '\n' + name.family + '\n' + name.literal;
    if (traced.brief && level == GivenLevel::as_styled) {
        return text;
    }
    bool initials = traced.initials && level != GivenLevel::full;
    text += '\n';
    text += initials ? initialized(name.given, {traced.with, traced.initialize, style.initialize_with_hyphen})
                     : name.given;
    return text;
}

} // namespace

void expand_names(
    NameTrace const& names, bool initials_only, Style const& style, std::vector<GivenLevel>& levels
) {
    using People = std::map<std::string, std::set<std::string>>; // who looks like this
    std::map<GivenLevel, People> people;
    for (TracedName const& name : names) {
        for (GivenLevel level : {GivenLevel::as_styled, GivenLevel::initials, GivenLevel::full}) {
            people[level][shown_name(name, level, style)].insert(full_name(*name.name));
        }
    }
    auto look_alikes = [&](TracedName const& name, GivenLevel level) {
        return people[level][shown_name(name, level, style)].size();
    };
    for (TracedName const& name : names) {
        GivenLevel& level = levels[name.name->number];
        std::size_t as_styled = look_alikes(name, GivenLevel::as_styled);
        std::size_t with_initials = look_alikes(name, GivenLevel::initials);
        if (as_styled < 2) {
            continue;
        }
        if (with_initials < 2 || (initials_only && with_initials < as_styled)) {
            level = GivenLevel::initials;
        } else if (!initials_only && look_alikes(name, GivenLevel::full) < 2) {
            level = GivenLevel::full;
        }
    }
}

} // namespace brief::csl
