#include "language/catalogue.hpp"

#include "language/language.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace brief::language {

namespace {

/// The last words of years, whose ending "date.ordinal" gives: of 1990 it is "90".
constexpr std::array<std::string_view, 20> last_numbers{"1",  "2",  "3",  "4",  "5",   "6",   "7",
                                                        "8",  "9",  "10", "20", "30",  "40",  "50",
                                                        "60", "70", "80", "90", "100", "1000"};

bool has_any(model::Labels const& labels, std::string const& prefix) {
    auto found = labels.texts.lower_bound(prefix);
    return found != labels.texts.end() && found->first.starts_with(prefix);
}

/// What a name that a text wants filled in, "date:since", needs of the catalogue.
void add_form_needs(std::string_view name, model::Labels const& labels, std::set<std::string>& needed) {
    std::size_t const colon = name.find(':');
    if (colon == std::string_view::npos) {
        return;
    }
    std::string_view const value = name.substr(0, colon);
    std::string const form(name.substr(colon + 1));
    if (value == "year" && form == "ordinal") {
        for (std::string_view number : last_numbers) {
            needed.insert("date.ordinal." + std::string(number));
        }
    } else if (value == "month" && form != "alone") {
        needed.insert("date.months." + form);
    } else if (value != "month" && !has_any(labels, "date.form." + form + ".")) {
        needed.insert("date.form." + form);
    }
}

} // namespace

std::set<std::string> names_in(std::string_view text) {
    std::set<std::string> names;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        names.emplace(text.substr(open + 1, text.find('}', open) - open - 1));
    }
    return names;
}

std::string_view plural_stem(std::string_view key) {
    constexpr std::array<std::string_view, 6> categories{"zero", "one", "two", "few", "many", "other"};
    std::size_t dot = key.rfind('.');
    bool counted = dot != std::string_view::npos &&
                   std::ranges::find(categories, key.substr(dot + 1)) != categories.end();
    return counted ? key.substr(0, dot) : std::string_view{};
}

std::vector<std::string> lacking(model::Labels const& labels, model::Labels const& english) {
    std::vector<std::string> const plurals = Language(labels.language).plurals();
    std::set<std::string> needed;
    for (auto const& [key, text] : english.texts) {
        std::string_view stem = plural_stem(key);
        if (stem.empty()) {
            needed.insert(key);
            continue;
        }
        for (std::string const& category : plurals) {
            needed.insert(std::string(stem) + "." + category);
        }
    }
    for (auto const& [key, text] : labels.texts) {
        for (std::string const& name : names_in(text)) {
            add_form_needs(name, labels, needed);
        }
    }
    std::vector<std::string> out;
    std::ranges::copy_if(needed, std::back_inserter(out), [&](std::string const& key) {
        return !labels.find(key);
    });
    return out;
}

} // namespace brief::language
