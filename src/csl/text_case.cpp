#include "csl/text_case.hpp"

#include "base/utf8.hpp"
#include "csl/letters.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace brief::csl {

namespace {

/// CSL 1.0.2, "Title Case Conversion": the words that become small, those of stop-words.json and of
/// CSL 1.0.1. Sorted, as the next list is.
constexpr auto stop_words = std::to_array<std::string_view>(
    {"a",
     "across",
     "afore",
     "after",
     "against",
     "along",
     "alongside",
     "amid",
     "amidst",
     "among",
     "amongst",
     "an",
     "and",
     "anenst",
     "apropos",
     "apud",
     "around",
     "as",
     "aside",
     "astride",
     "at",
     "athwart",
     "atop",
     "barring",
     "before",
     "behind",
     "below",
     "beneath",
     "beside",
     "besides",
     "between",
     "beyond",
     "but",
     "by",
     "circa",
     "despite",
     "down",
     "during",
     "except",
     "for",
     "forenenst",
     "from",
     "given",
     "in",
     "inside",
     "into",
     "lest",
     "like",
     "modulo",
     "near",
     "next",
     "nor",
     "notwithstanding",
     "of",
     "off",
     "on",
     "onto",
     "or",
     "out",
     "over",
     "per",
     "plus",
     "pro",
     "qua",
     "sans",
     "since",
     "so",
     "than",
     "the",
     "through",
     "throughout",
     "thru",
     "thruout",
     "till",
     "to",
     "toward",
     "towards",
     "under",
     "underneath",
     "until",
     "unto",
     "up",
     "upon",
     "v",
     "versus",
     "via",
     "vis-à-vis",
     "vs",
     "with",
     "within",
     "without",
     "yet"}
);

/// Words that stay as they are written: small in a name or an abbreviation, but "Block C" and "Van Gogh".
constexpr auto kept_words =
    std::to_array<std::string_view>({"about", "above", "al", "c", "ca", "d", "de", "et", "van", "von"});

/// A code point of the whole, and where it came from.
struct Unit {
    char32_t c = 0;
    std::size_t token = 0;
    bool fixed = false;
};

class CaseChanger {
public:
    CaseChanger(Tokens& tokens, std::size_t from, Arena& arena, std::string_view language) :
        tokens_(tokens), from_(from), arena_(arena), language_(language) {
        read();
    }

    void change(TextCase text_case) {
        switch (text_case) {
        case TextCase::lowercase:
        case TextCase::uppercase: change_all(text_case == TextCase::uppercase); return;
        case TextCase::capitalize_first: capitalize_first(); break;
        case TextCase::capitalize_all: capitalize_all(); break;
        case TextCase::sentence: sentence(); break;
        case TextCase::title: title(); break;
        case TextCase::none: return;
        }
        write();
    }

private:
    struct Word {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    void read() {
        std::size_t fixed_depth = 0;
        for (std::size_t i = from_; i < tokens_.size(); ++i) {
            Token const& token = tokens_[i];
            bool fixes = token.markup == Markup::no_case || token.markup == Markup::no_decor ||
                         token.markup == Markup::small_caps || token.markup == Markup::superscript ||
                         token.markup == Markup::subscript;
            if (token.kind == PieceKind::open) {
                fixed_depth += fixes ? 1 : 0;
            } else if (token.kind == PieceKind::close) {
                fixed_depth -= fixes ? 1 : 0;
            } else {
                std::size_t at = 0;
                while (at < token.text.size()) {
                    units_.push_back({utf8::next(token.text, at), i, fixed_depth > 0});
                }
            }
        }
        find_words();
    }

    void find_words() {
        std::size_t at = 0;
        while (at < units_.size()) {
            while (at < units_.size() && is_break(at)) {
                ++at;
            }
            std::size_t begin = at;
            while (at < units_.size() && !is_break(at)) {
                ++at;
            }
            if (at > begin) {
                words_.push_back({begin, at});
            }
        }
    }

    bool is_break(std::size_t at) const {
        char32_t c = units_[at].c;
        return is_space(c) || c == U'/' || c == U'—' || c == U'–' || c == U'-' || c == U'‑';
    }

    void change_all(bool up) {
        std::size_t fixed_depth = 0;
        for (std::size_t i = from_; i < tokens_.size(); ++i) {
            Token& token = tokens_[i];
            bool fixes = token.markup == Markup::no_case;
            if (token.kind == PieceKind::open) {
                fixed_depth += fixes ? 1 : 0;
            } else if (token.kind == PieceKind::close) {
                fixed_depth -= fixes ? 1 : 0;
            } else if (fixed_depth == 0) {
                token.text =
                    arena_.copy(up ? to_upper(token.text, language_) : to_lower(token.text, language_));
            }
        }
    }

    /// The first letter of a word; its end when it has none.
    std::size_t first_letter(Word word) const {
        std::size_t at = word.begin;
        while (at < word.end && !is_letter(units_[at].c) && !is_digit(units_[at].c)) {
            ++at;
        }
        return at;
    }

    bool is_lower_word(Word word) const {
        return std::all_of(at(word.begin), at(word.end), [](Unit unit) { return !is_upper(unit.c); });
    }

    std::vector<Unit>::const_iterator at(std::size_t index) const {
        return units_.begin() + static_cast<std::ptrdiff_t>(index);
    }

    void raise(std::size_t index) {
        if (index < units_.size() && !units_[index].fixed) {
            units_[index].c = to_title(units_[index].c, language_);
        }
    }

    void lower(Word word) {
        for (std::size_t i = word.begin; i < word.end; ++i) {
            if (!units_[i].fixed) {
                units_[i].c = to_lower(units_[i].c, language_);
            }
        }
    }

    bool is_all_upper() const {
        bool any = false;
        for (Unit const& unit : units_) {
            if (is_lower(unit.c)) {
                return false;
            }
            any = any || is_upper(unit.c);
        }
        return any;
    }

    void capitalize_first() {
        if (!words_.empty() && is_lower_word(words_.front())) {
            std::size_t letter = first_letter(words_.front());
            if (letter < words_.front().end) {
                raise(letter);
            }
        }
    }

    void capitalize_all() {
        for (Word word : words_) {
            if (is_lower_word(word) && !is_symbol(word)) {
                raise(first_letter(word));
            }
        }
    }

    void sentence() {
        if (is_all_upper()) {
            for (std::size_t i = words_.empty() ? 0 : first_letter(words_.front()) + 1; i < units_.size();
                 ++i) {
                lower({i, i + 1});
            }
            return;
        }
        for (std::size_t i = 1; i < words_.size(); ++i) {
            if (is_capitalized(words_[i])) {
                lower(words_[i]);
            }
        }
        capitalize_first();
    }

    /// The letters of a word, small.
    std::string letters_of(Word word) const {
        std::u32string text;
        for (std::size_t i = word.begin; i < word.end; ++i) {
            char32_t c = to_lower(units_[i].c, "en");
            if (is_letter(c)) {
                text += c;
            }
        }
        return utf8::encode(text);
    }

    enum class Listed : std::uint8_t { nowhere, stop_word, kept_word };

    Listed list_of(std::size_t index) const {
        Word word = words_[index];
        bool before_hyphen = word.end < units_.size() && units_[word.end].c == U'-';
        bool behind_hyphen = word.begin > 0 && units_[word.begin - 1].c == U'-';
        if (before_hyphen && !behind_hyphen) {
            return Listed::nowhere; // "Pro-Environmental", but "Face-to-Face"
        }
        std::string const letters = letters_of(word);
        if (std::ranges::binary_search(stop_words, std::string_view(letters))) {
            return Listed::stop_word;
        }
        bool const kept = std::ranges::binary_search(kept_words, std::string_view(letters));
        return kept ? Listed::kept_word : Listed::nowhere;
    }

    /// Whether the word starts the title, or a part of it behind a colon or the end of a sentence.
    bool starts_part(std::size_t index) const {
        if (index == 0) {
            return true;
        }
        std::size_t at = words_[index].begin;
        while (at > 0 &&
               (is_space(units_[at - 1].c) || is_closing(units_[at - 1].c) || units_[at - 1].c == U'“')) {
            --at;
        }
        if (at == 0 || at == words_[index].begin) {
            return at == 0;
        }
        char32_t before = units_[at - 1].c;
        if (before == U'.') {
            // The stop of an abbreviation, such as "v.", ends no sentence.
            return list_of(index - 1) == Listed::nowhere &&
                   words_[index - 1].end - words_[index - 1].begin > 2;
        }
        return before == U':' || before == U'?' || before == U'!';
    }

    void title() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            Word word = words_[i];
            std::size_t letter = first_letter(word);
            if (letter >= word.end) {
                continue;
            }
            bool edge = starts_part(i) || i + 1 == words_.size();
            Listed const listed = edge ? Listed::nowhere : list_of(i);
            if (listed == Listed::stop_word && (is_lower_word(word) || is_capitalized(word))) {
                lower(word);
            }
            if (listed != Listed::nowhere) {
                continue;
            }
            if (is_lower_word(word) && !is_symbol(word)) {
                raise(letter);
            }
        }
    }

    /// The first word of "β-carotine".
    bool is_symbol(Word word) const { return word.end - word.begin == 1 && units_[word.begin].c >= 0x80; }

    bool is_capitalized(Word word) const {
        std::size_t letter = first_letter(word);
        return letter < word.end && is_upper(units_[letter].c) &&
               std::all_of(at(letter + 1), at(word.end), [](Unit unit) { return !is_upper(unit.c); });
    }

    void write() {
        std::size_t at = 0;
        std::string text;
        while (at < units_.size()) {
            std::size_t token = units_[at].token;
            text.clear();
            for (; at < units_.size() && units_[at].token == token; ++at) {
                utf8::append(text, units_[at].c);
            }
            if (text != tokens_[token].text) {
                tokens_[token].text = arena_.copy(text);
            }
        }
    }

    Tokens& tokens_;
    std::size_t from_;
    Arena& arena_;
    std::string_view language_;
    std::vector<Unit> units_;
    std::vector<Word> words_;
};

} // namespace

void change_case(
    Tokens& tokens, std::size_t from, TextCase text_case, Arena& arena, std::string_view language
) {
    CaseChanger(tokens, from, arena, language).change(text_case);
}

void strip_periods(Tokens& tokens, std::size_t from, Arena& arena) {
    for (std::size_t i = from; i < tokens.size(); ++i) {
        std::string_view text = tokens[i].text;
        if (tokens[i].kind == PieceKind::text && !tokens[i].verbatim &&
            text.find('.') != std::string_view::npos) {
            std::string stripped;
            std::ranges::copy_if(text, std::back_inserter(stripped), [](char c) { return c != '.'; });
            tokens[i].text = arena.copy(stripped);
        }
    }
}

} // namespace brief::csl
