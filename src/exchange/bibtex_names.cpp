#include "exchange/bibtex_item.hpp"
#include "exchange/latex_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <utility>

namespace brief::exchange {

namespace {

std::string_view inside_blanks(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    std::size_t const first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string one_line(std::string_view text) {
    std::string out(text);
    std::ranges::replace_if(
        out, [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' '
    );
    return out;
}

using Words = std::vector<std::string_view>;

Words words_of(std::string_view text) {
    Words words = split_outside_braces(text, ' ');
    std::erase_if(words, [](std::string_view word) { return word.empty(); });
    return words;
}

std::string joined(Words::const_iterator from, Words::const_iterator to) {
    return from >= to ? std::string() : from_latex(fmt::format("{}", fmt::join(from, to, " ")));
}

/// A particle begins in lower case; what stands in braces is no particle.
bool is_particle(std::string_view word) {
    return word.front() >= 'a' && word.front() <= 'z';
}

/// Particles and a family name: "van der Berg".
void set_family(csl::Name& name, Words const& words) {
    auto family = std::find_if_not(words.begin(), words.end(), is_particle);
    family = family == words.end() && !words.empty() ? words.end() - 1 : family;
    name.non_dropping_particle = joined(words.begin(), family);
    name.family = joined(family, words.end());
}

csl::Name name_of(std::string_view text) {
    csl::Name name;
    bool const in_braces = text.starts_with('{') && split_outside_braces(text, ' ').size() == 1;
    if (in_braces || text == "others") {
        name.literal = from_latex(text);
        return name;
    }
    std::vector<std::string_view> const parts = split_outside_braces(text, ',');
    Words const last = words_of(inside_blanks(parts.front()));
    if (parts.size() > 1) {
        set_family(name, last);
        name.given = from_latex(inside_blanks(parts.back()));
        name.suffix = parts.size() > 2 ? from_latex(inside_blanks(parts[1])) : "";
        return name;
    }
    // Given names to the first particle, or all but the last word.
    auto split = std::find_if(last.begin(), last.end(), is_particle);
    if (last.size() > 1 && (split == last.end() || split == last.begin())) {
        split = last.end() - 1;
    }
    name.given = last.size() > 1 ? joined(last.begin(), split) : "";
    set_family(name, last.size() > 1 ? Words(split, last.end()) : last);
    return name;
}

} // namespace

csl::Names bibtex_names(std::string_view text) {
    std::string const line = one_line(text);
    csl::Names names;
    std::string_view rest = line;
    Words current;
    auto flush = [&] {
        if (!current.empty()) {
            char const* start = current.front().data();
            char const* end = current.back().data() + current.back().size();
            names.push_back(name_of({start, static_cast<std::size_t>(end - start)}));
        }
        current.clear();
    };
    for (std::string_view word : words_of(rest)) {
        if (word == "and" || word == "AND") {
            flush();
        } else {
            current.push_back(word);
        }
    }
    flush();
    return names;
}

} // namespace brief::exchange
