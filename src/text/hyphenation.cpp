#include "text/hyphenation.hpp"

#include "base/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace brief::text {

namespace {

// Calls `visit` with each word of `text` that blanks or line ends set off; a comment runs from % to its
// line's end.
template <class Visit>
void for_each_word(std::string_view text, Visit visit) {
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        line = line.substr(0, line.find('%'));
        while (!line.empty()) {
            std::size_t first = line.find_first_not_of(" \t\r");
            if (first == std::string_view::npos) {
                break;
            }
            line.remove_prefix(first);
            std::string_view word = line.substr(0, line.find_first_of(" \t\r"));
            visit(word);
            line.remove_prefix(word.size());
        }
    }
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

} // namespace

Hyphenator::Hyphenator(std::string_view patterns, std::string_view exceptions) {
    for_each_word(patterns, [&](std::string_view word) { add_pattern(word); });
    for_each_word(exceptions, [&](std::string_view word) { add_exception(word); });
}

void Hyphenator::add_pattern(std::string_view pattern) {
    std::u32string letters;
    Levels levels{0};
    for (char32_t c : utf8::decode(pattern)) {
        if (is_digit(c)) {
            levels.back() = static_cast<std::uint8_t>(c - U'0');
        } else {
            letters += c;
            levels.push_back(0);
        }
    }
    longest_ = std::max(longest_, letters.size());
    values_[letters] = std::move(levels);
}

void Hyphenator::add_exception(std::string_view word) {
    std::u32string letters;
    Levels levels{0};
    for (char32_t c : utf8::decode(word)) {
        if (c == U'-') {
            levels.back() = 1;
        } else {
            letters += c;
            levels.push_back(0);
        }
    }
    exceptions_[letters] = std::move(levels);
}

std::vector<std::size_t> Hyphenator::positions(std::string_view word, HyphenLimits limits) const {
    // Longer "words" are no words; the bound keeps the time linear whatever the input.
    constexpr std::size_t longest_word = 100;
    std::vector<std::size_t> offsets; // of each letter, and of the end
    std::u32string letters;
    for (std::size_t position = 0; position < word.size();) {
        offsets.push_back(position);
        auto point = static_cast<UChar32>(utf8::next(word, position));
        letters += static_cast<char32_t>(u_tolower(point));
    }
    offsets.push_back(word.size());
    if (values_.empty() || letters.size() > longest_word || letters.size() < limits.before + limits.after) {
        return {};
    }

    Levels levels(letters.size() + 1, 0);
    if (auto exception = exceptions_.find(letters); exception != exceptions_.end()) {
        levels = exception->second;
    } else {
        std::u32string framed = U"." + letters + U".";
        Levels found(framed.size() + 1, 0);
        for (std::size_t first = 0; first < framed.size(); ++first) {
            for (std::size_t length = 1; length <= std::min(longest_, framed.size() - first); ++length) {
                auto pattern = values_.find(framed.substr(first, length));
                if (pattern == values_.end()) {
                    continue;
                }
                for (std::size_t i = 0; i <= length; ++i) {
                    found[first + i] = std::max(found[first + i], pattern->second[i]);
                }
            }
        }
        std::copy(found.begin() + 1, found.end() - 1, levels.begin());
    }

    std::vector<std::size_t> result;
    for (std::size_t i = limits.before; i + limits.after <= letters.size(); ++i) {
        if (levels[i] % 2 == 1) {
            result.push_back(offsets[i]);
        }
    }
    return result;
}

} // namespace brief::text
