#include "csl/registry.hpp"

#include <algorithm>
#include <utility>

namespace brief::csl {

namespace {

/// Whether title case applies to the item: CSL 1.0.2, "Non-English Items".
bool is_english(Item const& item, Locale const& locale) {
    std::string const* language = item.find_text(Variable::language);
    if (language == nullptr) {
        return locale.is_english();
    }
    return language->starts_with("en") || language->starts_with("EN") || language->starts_with("En");
}

Source make_source(Item const& item, Locale const& locale, std::uint32_t& name_count) {
    Source source;
    source.item = &item;
    source.english = is_english(item, locale);
    std::string const* language = item.find_text(Variable::language);
    source.language = language == nullptr ? std::string_view(locale.language()) : std::string_view(*language);
    for (std::size_t i = 1; i < variable_count; ++i) {
        auto variable = static_cast<Variable>(i);
        Names const* names = kind_of(variable) == VariableKind::name ? item.find_names(variable) : nullptr;
        if (names == nullptr) {
            continue;
        }
        Source::NameList list{variable, {}};
        for (Name const& name : *names) {
            ParsedName parsed = parse_name(name);
            if (!parsed.family.empty() || !parsed.given.empty() || !parsed.literal.empty()) {
                parsed.number = name_count++;
                list.names.push_back(std::move(parsed));
            }
        }
        if (!list.names.empty()) {
            source.names.push_back(std::move(list));
        }
    }
    return source;
}

} // namespace

CiteState Registry::entry_state(std::size_t item) const {
    CiteState state;
    state.source = &sources[item];
    state.in_bibliography = true;
    state.citation_number = citation_numbers[item];
    state.disambiguation = &disambiguations[item];
    state.given_levels = &given_levels;
    return state;
}

Registry make_registry(Request const& request, Locale const& locale) {
    Registry registry;
    std::unordered_map<std::string_view, Item const*> items;
    for (Item const& item : *request.items) {
        items[item.id] = &item;
    }
    std::uint32_t name_count = 0;
    auto add = [&](std::string_view id) {
        if (registry.numbers.contains(id)) {
            return;
        }
        auto found = items.find(id);
        if (found == items.end()) {
            if (std::ranges::find(registry.missing, id) == registry.missing.end()) {
                registry.missing.emplace_back(id);
            }
            return;
        }
        registry.numbers[found->second->id] = registry.sources.size();
        registry.sources.push_back(make_source(*found->second, locale, name_count));
    };
    for (std::string const& id : request.listed) {
        add(id);
    }
    for (Citation const& citation : request.citations) {
        for (Cite const& cite : citation.cites) {
            add(cite.id);
        }
    }
    std::size_t count = registry.sources.size();
    registry.disambiguations.resize(count);
    registry.given_levels.resize(name_count, GivenLevel::as_styled);
    for (std::size_t i = 0; i < count; ++i) {
        registry.citation_numbers.push_back(static_cast<int>(i) + 1);
        registry.order.push_back(i);
    }
    return registry;
}

} // namespace brief::csl
