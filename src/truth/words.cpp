#include "truth/words.hpp"

#include "truth/characters.hpp"

namespace brief::truth {

namespace {

/// Whether the character at `i` belongs to the word that began before it.
bool continues(std::u32string_view text, std::size_t i) {
    if (is_word_character(text[i])) {
        return !is_spaceless(text[i]);
    }
    bool joins = is_quote_mark(text[i]) || is_hyphen(text[i]);
    return joins && i + 1 < text.size() && is_word_character(text[i + 1]) && !is_spaceless(text[i + 1]);
}

} // namespace

std::vector<Range> split_words(std::u32string_view text) {
    std::vector<Range> words;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == U' ') {
            ++i;
            continue;
        }
        std::size_t begin = i++;
        if (is_word_character(text[begin]) && !is_spaceless(text[begin])) {
            while (i < text.size() && continues(text, i)) {
                ++i;
            }
        }
        words.push_back({begin, i});
    }
    return words;
}

} // namespace brief::truth
