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

/// The locale of the item's language, where the caller has one for it.
Locale const& locale_of_item(Item const& item, Request const& request, Locale const& locale) {
    std::string const* language = item.find_text(Variable::language);
    if (language == nullptr || request.item_locales == nullptr) {
        return locale;
    }
    auto found = request.item_locales->find(*language);
    return found == request.item_locales->end() ? locale : found->second;
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

/// Takes in items one after the other.
class Registration {
public:
    Registration(Request const& request, Locale const& locale) : request_(request), locale_(locale) {
        for (Item const& item : *request.items) {
            items_[item.id] = &item;
        }
    }

    void add(std::string_view id) {
        if (registry_.numbers.contains(id)) {
            return;
        }
        auto found = items_.find(id);
        if (found != items_.end()) {
            registry_.numbers[found->second->id] = registry_.sources.size();
            registry_.sources.push_back(make_source(*found->second, locale_, name_count_));
            registry_.sources.back().locale = &locale_of_item(*found->second, request_, locale_);
        } else if (std::ranges::find(registry_.missing, id) == registry_.missing.end()) {
            registry_.missing.emplace_back(id);
        }
    }

    /// The first note of an item is that of its first citation.
    void cite(std::string_view id, int note) {
        add(id);
        registry_.first_notes.resize(registry_.sources.size(), unknown_note);
        auto found = registry_.numbers.find(id);
        if (found != registry_.numbers.end() && registry_.first_notes[found->second] == unknown_note) {
            registry_.first_notes[found->second] = note;
        }
    }

    Registry finish() {
        std::size_t count = registry_.sources.size();
        registry_.disambiguations.resize(count);
        registry_.first_notes.resize(count);
        std::ranges::replace(registry_.first_notes, unknown_note, 0);
        registry_.given_levels.resize(name_count_, GivenLevel::as_styled);
        for (std::size_t i = 0; i < count; ++i) {
            registry_.citation_numbers.push_back(static_cast<int>(i) + 1);
            registry_.order.push_back(i);
        }
        return std::move(registry_);
    }

private:
    static constexpr int unknown_note = -1;

    Request const& request_;
    Locale const& locale_;
    std::unordered_map<std::string_view, Item const*> items_;
    Registry registry_;
    std::uint32_t name_count_ = 0;
};

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
    Registration registration(request, locale);
    for (std::string const& id : request.listed) {
        registration.add(id);
    }
    for (Citation const& citation : request.citations) {
        for (Cite const& cite : citation.cites) {
            registration.cite(cite.id, citation.note);
        }
    }
    return registration.finish();
}

} // namespace brief::csl
