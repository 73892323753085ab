#include "cite/locator.hpp"

#include "csl/letters.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace brief::cite {

namespace {

// CSL 1.0.2, appendix I, "Locators". An article is "article-locator" there, since "article" is a type.
constexpr std::array<std::string_view, 25> locator_terms{
    "act",       "appendix",   "article-locator", "book",   "canon", "chapter", "column",
    "elocation", "equation",   "figure",          "folio",  "issue", "line",    "note",
    "opus",      "page",       "paragraph",       "part",   "rule",  "scene",   "section",
    "sub-verbo", "supplement", "table",           "volume",
};

/// English short forms that the locale of CSL lacks or writes otherwise.
constexpr std::array<std::pair<std::string_view, std::string_view>, 20> short_forms{{
    {"¶", "paragraph"},
    {"¶¶", "paragraph"},
    {"§", "section"},
    {"§§", "section"},
    {"annex", "appendix"},
    {"app", "appendix"},
    {"art", "article-locator"},
    {"arts", "article-locator"},
    {"ch", "chapter"},
    {"chap", "chapter"},
    {"chs", "chapter"},
    {"cl", "rule"},
    {"fn", "note"},
    {"n", "note"},
    {"nn", "note"},
    {"pt", "part"},
    {"sec", "section"},
    {"secs", "section"},
    {"s", "section"},
    {"ss", "section"},
}};

constexpr std::size_t longest_number = 12; // of Roman digits

std::string_view trimmed(std::string_view text) {
    std::size_t const first = text.find_first_not_of(" \t\n");
    std::size_t const last = text.find_last_not_of(" \t\n");
    return first == std::string_view::npos ? std::string_view{} : text.substr(first, last - first + 1);
}

/// The next word of `text` from `at` on, and where it ends.
std::string_view word_at(std::string_view text, std::size_t& at) {
    std::size_t const begin = std::min(text.find_first_not_of(' ', at), text.size());
    at = std::min(text.find(' ', begin), text.size());
    return text.substr(begin, at - begin);
}

std::string_view without_comma(std::string_view word) {
    while (word.ends_with(',') || word.ends_with(';')) {
        word.remove_suffix(1);
    }
    return word;
}

/// Whether a word can be a place by itself: it has a digit, is a Roman number or one letter.
bool is_place(std::string_view word) {
    word = without_comma(word);
    bool const digit = std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
    bool const roman = !word.empty() && word.size() <= longest_number &&
                       word.find_first_not_of("ivxlcdmIVXLCDM") == std::string_view::npos;
    bool const letter = word.size() == 1 && csl::is_letter(static_cast<unsigned char>(word.front()));
    return digit || roman || letter;
}

} // namespace

LocatorReader::LocatorReader(
    csl::Locale const& locale, csl::Locale const& english, model::Labels const& labels
) :
    language_(locale.language()), and_(locale.term("and")) {
    add_terms(locale);
    for (auto const& [key, label] :
         {std::pair{"locator.paragraph", "paragraph"},
          {"locator.paragraphs", "paragraph"},
          {"locator.page", "page"},
          {"locator.pages", "page"}}) {
        add(labels.find(key).value_or(""), label);
    }
    add_terms(english);
    for (auto const& [word, label] : short_forms) {
        add(word, label);
    }
}

void LocatorReader::add_terms(csl::Locale const& locale) {
    for (std::string_view term : locator_terms) {
        for (csl::TermForm form : {csl::TermForm::full, csl::TermForm::brief, csl::TermForm::symbol}) {
            if (csl::TermText const* text = locale.find_term(term, form)) {
                add(text->single, term);
                add(text->multiple, term);
            }
        }
    }
}

/// As words are looked up: small letters, without the stop.
std::string LocatorReader::key_of(std::string_view word) const {
    std::string key = csl::to_lower(word, language_);
    while (key.ends_with('.')) {
        key.pop_back();
    }
    return key;
}

/// The first meaning of a word is kept.
void LocatorReader::add(std::string_view word, std::string_view label) {
    std::string key = key_of(word);
    if (!key.empty()) {
        labels_.try_emplace(std::move(key), label);
    }
}

bool LocatorReader::is_joint(std::string_view word) const {
    return word == "and" || word == "&" || word == "to" || word == "–" || word == "-" || word == and_;
}

/// Where the numbers end that begin at `begin`; of a place in words, at the comma behind it.
std::size_t LocatorReader::place_end(std::string_view written, std::size_t begin) const {
    std::size_t end = begin;
    for (std::size_t next = begin; next < written.size();) {
        std::string_view const word = word_at(written, next);
        if (is_place(word)) {
            end = next;
        } else if (!is_joint(word)) {
            break;
        }
    }
    return end == begin ? std::min(written.find(',', begin), written.size()) : end;
}

PlaceInSource LocatorReader::read(std::string_view written) const {
    written = trimmed(written);
    std::size_t at = 0;
    std::string_view const first = word_at(written, at);
    // "§6", "p.3": a sign or word and its number without a space.
    std::size_t const digit = std::min(first.find_first_of("0123456789"), first.size());
    auto const known = labels_.find(key_of(first.substr(0, digit)));
    std::string const as_written = written.empty() ? "" : ", " + std::string(written);
    if (known == labels_.end() && digit != 0) {
        return {"", "", as_written}; // no word that we know
    }
    std::size_t const behind_word = digit == first.size() ? at : digit;
    std::size_t const begin = known == labels_.end() ? 0 : behind_word;
    std::size_t const end = place_end(written, begin);
    std::string_view const place = trimmed(written.substr(begin, end - begin));
    if (place.empty()) {
        return {"", "", as_written};
    }
    std::string_view const rest = trimmed(written.substr(end));
    PlaceInSource out;
    out.label = known == labels_.end() ? "page" : known->second;
    out.locator = without_comma(place);
    if (!rest.empty()) {
        out.rest = (rest.starts_with(',') ? "" : ", ") + std::string(rest);
    }
    return out;
}

} // namespace brief::cite
