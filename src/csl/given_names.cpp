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
    for (TracedName const& name : names) {
        GivenLevel& level = levels[name.name->number];
        if (people[GivenLevel::as_styled][shown_name(name, GivenLevel::as_styled, style)].size() < 2) {
            continue;
        }
        if (people[GivenLevel::initials][shown_name(name, GivenLevel::initials, style)].size() < 2) {
            level = GivenLevel::initials;
        } else if (!initials_only && people[GivenLevel::full][shown_name(name, GivenLevel::full, style)].size() < 2) {
            level = GivenLevel::full;
        }
    }
}

} // namespace brief::csl
