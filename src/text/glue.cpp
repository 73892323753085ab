#include "text/glue.hpp"

#include "base/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace brief::text {

namespace {

constexpr std::size_t reach = 200; // bytes; the bound keeps the time linear
constexpr std::string_view joining_space = "\u00a0";

bool is_any_digit(char32_t c) {
    return u_isdigit(static_cast<UChar32>(c)) != 0;
}

char32_t first_of(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? U'\0' : utf8::next(text, at);
}

std::string in_lower_case(std::string_view word) {
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        utf8::append(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(utf8::next(word, at)))));
    }
    return out;
}

bool is_lower_case(std::string_view word) {
    return std::ranges::all_of(word, [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && (c < 'A' || c > 'Z');
    });
}

bool holds(WordSet const& words, std::string_view word) {
    if (word.empty() || words.empty()) {
        return false;
    }
    return words.contains(word) || (!is_lower_case(word) && words.contains(in_lower_case(word)));
}

/// The last word of `text`, without an opening bracket.
std::string_view last_word(std::string_view text) {
    std::size_t const from = text.size() > reach ? text.size() - reach : 0;
    std::string_view const near = text.substr(from);
    std::size_t const space = near.find_last_of(" ([");
    std::size_t const start = space == std::string_view::npos ? 0 : space + 1;
    std::string_view const word = near.substr(start);
    std::size_t const joined = word.rfind(joining_space);
    if (joined != std::string_view::npos) {
        return word.substr(joined + joining_space.size());
    }
    return start == 0 && from > 0 ? std::string_view{} : word;
}

/// The first word of `text`, without the marks behind it.
std::string_view first_word(std::string_view text) {
    std::string_view near = text.substr(0, reach);
    near = near.substr(0, std::min(near.find(' '), near.find(joining_space)));
    while (!near.empty() && std::string_view(",;:!?)]").find(near.back()) != std::string_view::npos) {
        near.remove_suffix(1);
    }
    return near;
}

/// "A.", and "J.-P." for its last part.
bool is_initial(std::string_view word) {
    if (!word.ends_with('.')) {
        return false;
    }
    word.remove_suffix(1);
    word.remove_prefix(std::min(word.size(), word.find_last_of(".-") + 1));
    std::size_t at = 0;
    return !word.empty() && u_isupper(static_cast<UChar32>(utf8::next(word, at))) != 0 && at == word.size();
}

bool is_symbol_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("./()-").find(c) != std::string_view::npos;
}

/// A document symbol of the United Nations: "A/HRC/55/12", "S/RES/1325(2000)", "CCPR/C/GC/35".
bool is_document_symbol(std::string_view word) {
    // Those of ASCII, and quotation marks and commas of any script: “ » ،
    auto const is_mark = [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 ||
               std::string_view(".,;:!?([\"'").find(c) != std::string_view::npos;
    };
    while (!word.empty() && is_mark(word.front())) {
        word.remove_prefix(1);
    }
    while (!word.empty() && is_mark(word.back())) {
        word.remove_suffix(1);
    }
    // Its organ comes first, in capitals; "AC/DC" has no number.
    std::size_t const slash = word.find('/');
    if (slash == 0 || slash == std::string_view::npos) {
        return false;
    }
    bool organ = std::ranges::all_of(word.substr(0, slash), [](char c) { return c >= 'A' && c <= 'Z'; });
    bool number = std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
    // Another bracket than those of a symbol closes around it.
    if (word.ends_with(')') && word.find('(') == std::string_view::npos) {
        word.remove_suffix(1);
    }
    return organ && number && std::ranges::all_of(word, is_symbol_letter);
}

bool is_glued_inside(std::string_view text, std::size_t offset) {
    if (text[offset - 1] == ')' && text[offset] == '(') {
        return true;
    }
    if (text[offset - 1] == '-' && offset > 1) {
        // The ending of a number, "2024-cü", and the two halves of an initial, "J.-P."
        std::string_view const word = last_word(text.substr(0, offset - 1));
        bool number = !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
        if (number || is_initial(word)) {
            return true;
        }
    }
    return is_document_symbol(word_around(text, offset));
}

} // namespace

bool is_address(std::string_view word) {
    return word.find("://") != std::string_view::npos || word.starts_with("www.");
}

bool has_address(std::string_view text) {
    return text.find("://") != std::string_view::npos || text.find("www.") != std::string_view::npos;
}

std::string_view word_around(std::string_view text, std::size_t offset) {
    constexpr std::size_t most = reach;
    std::size_t const from = offset > most ? offset - most : 0;
    std::string_view const before = text.substr(from, offset - from);
    std::size_t const space = before.find_last_of(" \n");
    std::string_view const after = text.substr(offset, most);
    std::size_t const end = after.find_first_of(" \n");
    if ((space == std::string_view::npos && from > 0) ||
        (end == std::string_view::npos && offset + most < text.size())) {
        return {};
    }
    std::size_t const start = space == std::string_view::npos ? 0 : from + space + 1;
    return text.substr(start, offset + std::min(end, after.size()) - start);
}

bool is_glued(std::string_view text, std::size_t offset, Glue const& glue) {
    if (offset == 0 || offset >= text.size()) {
        return false;
    }
    std::string_view before = text.substr(0, offset);
    if (!before.ends_with(' ')) {
        return is_glued_inside(text, offset);
    }
    before.remove_suffix(1);
    std::string_view const word = last_word(before);
    std::string_view const next = text.substr(offset);
    char32_t const c = first_of(next);
    if (holds(glue.before_words, word) || (is_any_digit(c) && holds(glue.before_numbers, word))) {
        return true;
    }
    if (is_any_digit(first_of(word)) && (holds(glue.after_numbers, first_word(next)))) {
        return true;
    }
    if (is_initial(word) && u_isupper(static_cast<UChar32>(c)) != 0) {
        return true;
    }
    return std::ranges::any_of(glue.before_marks, [&](std::string const& mark) {
        return next.starts_with(mark);
    });
}

} // namespace brief::text
