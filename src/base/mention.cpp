#include "base/mention.hpp"

#include <algorithm>
#include <array>

namespace brief {

namespace {

constexpr bool is_id_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/// Whether a word may begin behind `before`: at a blank, a bracket, a quotation mark or a dash.
bool begins_word(std::string_view before) {
    constexpr std::string_view signs = " \t\n(['\"*_;";
    static constexpr std::array<std::string_view, 9> marks{"“", "‘", "«", "„", "—", "–", "\u00a0", "¿", "¡"};
    if (before.ends_with("\\[")) {
        return false; // a bracket that is a mere sign
    }
    return before.empty() || signs.find(before.back()) != std::string_view::npos ||
           std::ranges::any_of(marks, [&](std::string_view mark) { return before.ends_with(mark); });
}

} // namespace

std::vector<Mention> find_mentions(std::string_view prose) {
    std::vector<Mention> mentions;
    for (std::size_t at = prose.find('@'); at != std::string_view::npos; at = prose.find('@', at + 1)) {
        std::size_t end = at + 1;
        while (end < prose.size() && is_id_character(prose[end])) {
            ++end;
        }
        while (end > at + 1 && prose[end - 1] == '-') {
            --end;
        }
        std::string_view const before = prose.substr(0, at);
        bool const negated = before.ends_with('-') && begins_word(before.substr(0, at - 1));
        if (end > at + 1 && (negated || begins_word(before))) {
            mentions.push_back({at, negated ? at - 1 : at, end});
        }
    }
    return mentions;
}

} // namespace brief
