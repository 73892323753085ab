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
    static constexpr std::array<std::string_view, 22> keys{
        "name",
        "aliases",
        "pseudonym",
        "label",
        "title",
        "title_romanised",
        "title_translated",
        "short",
        "author",
        "publisher",
        "number",
        "url",
        "archive_url",
        "email",
        "phone",
        "DOI",
        "URL",
        "authority",
        "container-title",
        "original-title",
        "title-short",
        "call-number"};
    return std::ranges::find(keys, key) != keys.end() ||
           std::ranges::find(model::cited_names, key) != model::cited_names.end();
}

void Collector::add(std::string value) {
    constexpr std::size_t shortest_sentence = 24; // bytes
    if (!value.empty() && (!sentences_only_ || value.size() >= shortest_sentence)) {
        secrets_.push_back({field_, std::move(value)});
    }
}

} // namespace brief::view
