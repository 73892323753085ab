#include "csl/parsed_name.hpp"

#include "base/utf8.hpp"
#include "csl/field_text.hpp"
#include "csl/letters.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace brief::csl {

namespace {

char32_t first_of(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? U'\0' : utf8::next(text, at);
}

/// Whether every letter of a word is small, as in "van" and "d'".
bool is_particle_word(std::string_view word) {
    bool letter = false;
    std::size_t at = 0;
    while (at < word.size()) {
        char32_t c = utf8::next(word, at);
        if (is_upper(c)) {
            return false;
        }
        letter = letter || is_lower(c);
    }
    return letter;
}

/// The end of a particle that is written together with its name: "d'", "l’", "al-".
std::size_t elided_particle(std::string_view word) {
    for (std::string_view mark : {std::string_view("'"), std::string_view("’"), std::string_view("-")}) {
        std::size_t at = word.find(mark);
        if (at == std::string_view::npos || at == 0 || at + mark.size() >= word.size()) {
            continue;
        }
        std::string_view head = word.substr(0, at);
        bool is_hyphen = mark == "-";
        if (is_particle_word(head) && head.size() <= (is_hyphen ? 4U : 3U) &&
            is_upper(first_of(word.substr(at + mark.size())))) {
            return at + mark.size();
        }
    }
    return 0;
}

/// Takes particles from the start of a family name.
void take_leading_particles(ParsedName& name) {
    std::string_view rest = name.family;
    std::size_t taken = 0;
    while (true) {
        std::size_t space = rest.find(' ', taken);
        if (space == std::string_view::npos || !is_particle_word(rest.substr(taken, space - taken))) {
            break;
        }
        taken = space + 1;
    }
    std::size_t elided = elided_particle(rest.substr(taken));
    std::size_t end = taken + elided;
    if (end == 0 || end >= rest.size()) {
        return;
    }
    std::string particle(rest.substr(0, elided > 0 ? end : end - 1));
    name.family = std::string(rest.substr(end));
    name.non_dropping_particle = std::move(particle);
}

/// Takes particles from the end of given names.
void take_trailing_particles(ParsedName& name) {
    std::string_view rest = name.given;
    std::size_t end = rest.size();
    while (true) {
        std::size_t space = rest.substr(0, end).rfind(' ');
        if (space == std::string_view::npos || space == 0 ||
            !is_particle_word(rest.substr(space + 1, end - space - 1))) {
            break;
        }
        end = space;
    }
    if (end == rest.size()) {
        return;
    }
    name.dropping_particle = std::string(rest.substr(end + 1));
    name.given = std::string(rest.substr(0, end));
}

void take_suffix(ParsedName& name) {
    std::size_t comma = name.given.find(',');
    if (comma == std::string::npos) {
        return;
    }
    std::size_t start = name.given.find_first_not_of(' ', comma + 1);
    bool forced = start != std::string::npos && name.given[start] == '!';
    if (start == std::string::npos) {
        return;
    }
    name.suffix = name.given.substr(start + (forced ? 1 : 0));
    name.comma_suffix = forced;
    name.given.resize(comma);
}

bool is_initial(std::string_view word) {
    std::size_t at = 0;
    if (word.empty() || !is_upper(utf8::next(word, at))) {
        return false;
    }
    return at == word.size() || word.substr(at) == ".";
}

/// A word of a given name and what stood before it: ' ', '-' or 0.
struct GivenWord {
    std::string_view text;
    char before = 0;
};

std::vector<GivenWord> split_given(std::string_view given) {
    std::vector<GivenWord> words;
    std::size_t start = 0;
    char before = 0;
    for (std::size_t at = 0; at <= given.size(); ++at) {
        bool stop = at < given.size() && given[at] == '.';
        bool end = at == given.size() || given[at] == ' ' || given[at] == '-';
        std::size_t length = 1;
        if (at + 1 < given.size() && given.substr(at, 2) == "\u00a0") {
            end = true;
            length = 2;
        }
        std::size_t stop_end = stop ? 1 : 0;
        if (!end && !stop) {
            continue;
        }
        std::string_view word = given.substr(start, at + stop_end - start);
        if (!word.empty() && word != ".") {
            words.push_back({word, before});
            before = ' ';
        }
        if (!stop) {
            before = at < given.size() && given[at] == '-' ? '-' : ' ';
            at += length - 1;
        }
        start = at + 1;
    }
    return words;
}

void trim_end(std::string& text) {
    while (text.ends_with(' ')) {
        text.pop_back();
    }
}

/// The first letter; of a word that begins with several capitals, as "TSerendorj" does, all of them: "Ts".
std::string first_letter_of(std::string_view word) {
    std::size_t at = 0;
    std::string letters;
    bool more = true;
    while (at < word.size() && more) {
        char32_t c = utf8::next(word, at);
        if (letters.empty() && is_letter(c)) {
            utf8::append(letters, c);
            more = is_upper(c);
        } else if (!letters.empty()) {
            std::size_t ahead = at;
            bool inside = is_upper(c) && ahead < word.size() && is_lower(utf8::next(word, ahead));
            if (inside) {
                utf8::append(letters, to_lower(c, "en"));
            }
            more = false;
        }
    }
    return letters;
}

void add_initial(
    std::string& text, std::string_view letter, GivenWord const& word, Initials const& initials
) {
    if (word.before == '-') {
        trim_end(text);
        if (initials.hyphen) {
            text += '-';
        }
    }
    text += letter;
    text += initials.with;
}

void add_word(std::string& text, std::string_view word) {
    if (!text.empty() && !text.ends_with(' ')) {
        text += ' ';
    }
    text.append(word) += ' ';
}

/// With typographic apostrophes.
std::string typographic(std::string text) {
    for (std::size_t at = text.find('\''); at != std::string::npos; at = text.find('\'', at)) {
        text.replace(at, 1, "’");
    }
    return text;
}

} // namespace

ParsedName parse_name(Name const& name) {
    ParsedName parsed{
        .family = typographic(name.family),
        .given = typographic(name.given),
        .dropping_particle = typographic(name.dropping_particle),
        .non_dropping_particle = typographic(name.non_dropping_particle),
        .suffix = name.suffix,
        .literal = typographic(name.literal),
        .comma_suffix = name.comma_suffix,
        .family_first = name.static_ordering};
    if (!parsed.literal.empty()) {
        if (name.literal.find_first_of("<\"") != std::string::npos) {
            parsed.literal_tokens = parse_field(name.literal);
        }
        return parsed;
    }
    if (parsed.family.size() > 1 && parsed.family.starts_with('"') && parsed.family.ends_with('"')) {
        parsed.family = parsed.family.substr(1, parsed.family.size() - 2);
    } else if (parsed.non_dropping_particle.empty()) {
        take_leading_particles(parsed);
    }
    if (parsed.suffix.empty()) {
        take_suffix(parsed);
    }
    if (parsed.dropping_particle.empty()) {
        take_trailing_particles(parsed);
    }
    if (is_east_asian(first_of(parsed.family)) &&
        (parsed.given.empty() || is_east_asian(first_of(parsed.given)))) {
        parsed.family_first = true;
        parsed.spaced = false;
    }
    return parsed;
}

std::string initialized(std::string_view given, Initials const& initials) {
    std::string text;
    for (GivenWord const& word : split_given(given)) {
        bool abbreviation = word.text.ends_with('.') && is_upper(first_of(word.text));
        if (!initials.initialize && !abbreviation && !is_initial(word.text)) {
            if (word.before == '-') {
                trim_end(text);
                text.append("-").append(word.text) += ' ';
            } else {
                add_word(text, word.text);
            }
        } else if (is_particle_word(word.text) && word.before != '-') {
            add_word(text, word.text);
        } else if (abbreviation) {
            // "Ph." and "ME." are as short as they get.
            add_initial(text, word.text.substr(0, word.text.size() - 1), word, initials);
        } else {
            add_initial(text, first_letter_of(word.text), word, initials);
        }
    }
    trim_end(text);
    return text;
}

} // namespace brief::csl
