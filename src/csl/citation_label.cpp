#include "csl/citation_label.hpp"

#include "base/utf8.hpp"
#include "csl/letters.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace brief::csl {

namespace {

/// Letters that each of up to four authors gives.
constexpr std::array<std::array<std::size_t, 4>, 4> letter_counts{
    {{4, 0, 0, 0}, {2, 2, 0, 0}, {1, 1, 2, 0}, {1, 1, 1, 1}}};

std::string first_letters(ParsedName const& name, std::size_t count) {
    std::string const& text = name.literal.empty() ? name.family : name.literal;
    std::string letters;
    std::size_t at = 0;
    while (at < text.size() && count > 0) {
        char32_t c = utf8::next(text, at);
        if (is_letter(c)) {
            utf8::append(letters, letters.empty() ? to_title(c, "en") : to_lower(c, "en"));
            --count;
        }
    }
    return letters;
}

} // namespace

std::string make_citation_label(Source const& source) {
    std::string label;
    if (!source.names.empty()) {
        std::vector<ParsedName> const& names = source.names.front().names;
        std::size_t count = std::min<std::size_t>(names.size(), 4);
        for (std::size_t i = 0; i < count; ++i) {
            label += first_letters(names[i], letter_counts[count - 1][i]);
        }
    }
    Date const* issued = source.item->find_date(Variable::issued);
    if (issued != nullptr && issued->begin.year != 0) {
        std::string year = std::to_string(std::abs(issued->begin.year) % 100);
        label += year.size() < 2 ? "0" + year : year;
    }
    return label;
}

} // namespace brief::csl
