#include "language/catalogue.hpp"

#include "language/language.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace brief::language {

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
    std::vector<std::string> out;
    std::ranges::copy_if(needed, std::back_inserter(out), [&](std::string const& key) {
        return !labels.find(key);
    });
    return out;
}

} // namespace brief::language
