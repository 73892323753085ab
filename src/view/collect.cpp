#include "view/collect.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace brief::view {

void Collector::take(model::Date& date) {
    if (date.value.start && date.value.start->day) {
        add(model::format(date.value));
    }
}

bool Collector::identifies(std::string_view key) {
    static constexpr std::array<std::string_view, 13> keys{
        "name",
        "aliases",
        "pseudonym",
        "label",
        "title",
        "short",
        "author",
        "publisher",
        "number",
        "url",
        "archive_url",
        "email",
        "phone"};
    return std::ranges::find(keys, key) != keys.end();
}

void Collector::add(std::string value) {
    constexpr std::size_t shortest_sentence = 24; // bytes
    if (!value.empty() && (!sentences_only_ || value.size() >= shortest_sentence)) {
        secrets_.push_back({field_, std::move(value)});
    }
}

} // namespace brief::view
