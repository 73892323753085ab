#include "base/language_tag.hpp"

#include <algorithm>

namespace brief {

std::vector<std::string> lookup_order(std::string_view tag) {
    // Registered tags have far fewer parts; whoever writes more means no language.
    constexpr std::size_t most_parts = 16;
    std::vector<std::string> order;
    while (!tag.empty() && order.size() < most_parts) {
        order.emplace_back(tag);
        std::size_t cut = tag.rfind('-');
        tag = cut == std::string_view::npos ? std::string_view{} : tag.substr(0, cut);
        if (tag.size() > 1 && tag[tag.size() - 2] == '-') {
            tag.remove_suffix(2);
        }
    }
    return order;
}

std::string_view primary_language(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

namespace {

/// The script of a tag (ISO 15924), named or, of Chinese, by its region; empty where it is not told.
std::string_view script_of(std::string_view tag) {
    constexpr std::size_t script_length = 4;
    std::string_view const language = primary_language(tag);
    std::string_view rest = tag.substr(std::min(language.size() + 1, tag.size()));
    std::string_view const second = rest.substr(0, rest.find('-'));
    bool const is_script = second.size() == script_length && (second.front() < '0' || second.front() > '9');
    if (is_script) {
        return second;
    }
    if (language != "zh") {
        return {};
    }
    bool const traditional = second == "TW" || second == "HK" || second == "MO";
    return traditional ? "Hant" : "Hans";
}

} // namespace

bool is_written_alike(std::string_view a, std::string_view b) {
    if (primary_language(a) != primary_language(b)) {
        return false;
    }
    std::string_view const first = script_of(a);
    std::string_view const second = script_of(b);
    return first.empty() || second.empty() || first == second;
}

} // namespace brief
