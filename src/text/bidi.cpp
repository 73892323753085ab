#include "text/bidi.hpp"

#include "base/utf8.hpp"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <string>
#include <utility>

namespace brief::text {

namespace {

constexpr char16_t left_to_right_isolate = 0x2066;
constexpr char16_t first_strong_isolate = 0x2068;
constexpr char16_t pop_isolate = 0x2069;

bool is_right_to_left_letter(char32_t c) {
    if (c < 0x590) {
        return false;
    }
    UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool ends_word(char32_t c) {
    return c == U' ' || c == 0xa0 || c == 0x2028 || c == 0x202f || c == U'\t';
}

bool closes(char32_t c) {
    constexpr std::u32string_view marks = U".,;:!?”’»\"'…،؛؟۔";
    return marks.find(c) != std::u32string_view::npos;
}

bool opens(char32_t c) {
    constexpr std::u32string_view marks = U"“‘«\"'([";
    return marks.find(c) != std::u32string_view::npos;
}

/// What stands between two spaces, without the quotation marks and stops around it.
struct Token {
    std::size_t begin = 0; // bytes
    std::size_t end = 0;
    bool has_letter = false; // from left to right
    bool has_mark = false;   // that a text from right to left would move
    bool has_bracket = false;
    bool has_digit = false;
    bool right_to_left = false;
    bool ends_phrase = false; // with a comma or a stop of the text around

    bool falls_apart() const { return has_mark && (has_letter || (has_digit && has_bracket)); }
};

Token token_of(std::string_view text, std::size_t begin, std::size_t end) {
    std::u32string const all = utf8::decode(text.substr(begin, end - begin));
    std::u32string_view inside = all;
    auto size_of = [](char32_t c) {
        std::string bytes;
        utf8::append(bytes, c);
        return bytes.size();
    };
    Token token{begin, end, false, false, false, false, false, false};
    while (!inside.empty() && opens(inside.front())) {
        token.begin += size_of(inside.front());
        inside.remove_prefix(1);
    }
    auto unbalanced = [&] {
        char32_t open = inside.back() == U')' ? U'(' : U'[';
        return (inside.back() == U')' || inside.back() == U']') &&
               std::ranges::count(inside, open) < std::ranges::count(inside, inside.back());
    };
    while (!inside.empty() && (closes(inside.back()) || unbalanced())) {
        token.ends_phrase = token.ends_phrase || (inside.back() >= 0x590 && inside.back() < 0x900);
        token.end -= size_of(inside.back());
        inside.remove_suffix(1);
    }
    for (char32_t c : inside) {
        UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
        bool letter = direction == U_LEFT_TO_RIGHT;
        bool digit = direction == U_EUROPEAN_NUMBER;
        token.right_to_left = token.right_to_left || is_right_to_left_letter(c);
        token.has_letter = token.has_letter || letter;
        token.has_digit = token.has_digit || digit;
        token.has_mark = token.has_mark || (!letter && !digit && direction != U_DIR_NON_SPACING_MARK);
    }
    token.has_bracket = inside.find_first_of(U"()[]+") != std::u32string_view::npos;
    return token;
}

/// Collects tokens that follow each other without a letter from right to left: a reference, and the words of
/// its own direction that it stands among.
class Phrases {
public:
    explicit Phrases(std::string_view text) : text_(text) {}

    void add(Token const& token) {
        if (token.right_to_left) {
            finish();
        } else if (token.begin < token.end) {
            tokens_.push_back(token);
        }
        if (token.ends_phrase) {
            finish();
        }
    }

    void finish() {
        // A number before it is one of the text around; one behind it, as in "p. 8", is drawn to it (rule
        // W7).
        auto is_number = [](Token const& token) { return !token.has_letter && !token.falls_apart(); };
        auto first = std::ranges::find_if_not(tokens_, is_number);
        if (std::any_of(first, tokens_.end(), [](Token const& token) { return token.falls_apart(); })) {
            found_.push_back({first->begin, with_brackets(first->begin, tokens_.back().end), true});
        }
        tokens_.clear();
    }

    std::vector<Isolate> take() { return std::move(found_); }

private:
    /// The end of a phrase, behind what closes a bracket inside.
    std::size_t with_brackets(std::size_t begin, std::size_t end) const {
        auto open = [&] {
            std::string_view phrase = text_.substr(begin, end - begin);
            return std::ranges::count(phrase, '(') > std::ranges::count(phrase, ')');
        };
        while (end < text_.size() && text_[end] == ')' && open()) {
            ++end;
        }
        return end;
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    std::vector<Isolate> found_;
};

struct Close {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

/// UTF-16 with isolates, and where each byte of the original is in it.
struct Marked {
    std::u16string text;
    std::vector<std::int32_t> place_of_byte;
};

Marked mark(std::string_view text, std::vector<Isolate> const& isolates) {
    Marked out;
    out.place_of_byte.reserve(text.size());
    std::size_t next = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        if (inside && isolates[next].end <= at) {
            out.text += pop_isolate;
            inside = false;
            ++next;
        }
        while (!inside && next < isolates.size() && isolates[next].begin < at) {
            ++next; // inside one that has ended just now
        }
        if (!inside && next < isolates.size() && isolates[next].begin == at && isolates[next].end > at) {
            out.text += isolates[next].left_to_right ? left_to_right_isolate : first_strong_isolate;
            inside = true;
        }
        std::size_t before = at;
        char32_t c = utf8::next(text, at);
        out.place_of_byte.insert(
            out.place_of_byte.end(), at - before, static_cast<std::int32_t>(out.text.size())
        );
        if (c > 0xffff) {
            out.text += static_cast<char16_t>(0xd7c0U + (c >> 10U));
            out.text += static_cast<char16_t>(0xdc00U + (c & 0x3ffU));
        } else {
            out.text += static_cast<char16_t>(c);
        }
    }
    if (inside) {
        out.text += pop_isolate;
    }
    return out;
}

} // namespace

char32_t first_right_to_left(std::string_view text) {
    // All of them are in UTF-8 at U+0590 and above, where the first byte is D6 or more.
    bool possible = std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xd6U; });
    for (std::size_t at = 0; possible && at < text.size();) {
        char32_t const c = utf8::next(text, at);
        if (is_right_to_left_letter(c)) {
            return c;
        }
    }
    return U'\0';
}

bool has_right_to_left(std::string_view text) {
    return first_right_to_left(text) != U'\0';
}

Neutral neutral_at_end(std::string_view text) {
    if (text.empty()) {
        return Neutral::none;
    }
    switch (u_charDirection(static_cast<UChar32>(utf8::decode(text).back()))) {
    case U_EUROPEAN_NUMBER_SEPARATOR:
    case U_EUROPEAN_NUMBER_TERMINATOR:
    case U_COMMON_NUMBER_SEPARATOR: return Neutral::weak;
    case U_OTHER_NEUTRAL: return Neutral::proper;
    default: return Neutral::none;
    }
}

std::vector<Isolate> references_in(std::string_view text) {
    Phrases phrases(text);
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t before = at;
        if (ends_word(utf8::next(text, at))) {
            phrases.add(token_of(text, start, before));
            start = at;
        }
    }
    phrases.add(token_of(text, start, text.size()));
    phrases.finish();
    return phrases.take();
}

std::vector<std::uint8_t>
embedding_levels(std::string_view text, std::vector<Isolate> const& isolates, bool right_to_left) {
    std::vector<std::uint8_t> levels(text.size(), right_to_left ? 1 : 0);
    Marked marked = mark(text, isolates);
    UErrorCode status = U_ZERO_ERROR;
    auto length = static_cast<std::int32_t>(marked.text.size());
    std::unique_ptr<UBiDi, Close> bidi(ubidi_openSized(length, 0, &status));
    ubidi_setPara(bidi.get(), marked.text.data(), length, right_to_left ? 1 : 0, nullptr, &status);
    UBiDiLevel const* found = length > 0 ? ubidi_getLevels(bidi.get(), &status) : nullptr;
    if (U_FAILURE(status) != 0 || found == nullptr) {
        return levels; // only without memory: then at least the direction of the paragraph holds
    }
    for (std::size_t i = 0; i < levels.size(); ++i) {
        levels[i] = found[marked.place_of_byte[i]];
    }
    return levels;
}

std::vector<std::size_t> visual_order(std::vector<std::uint8_t> const& levels) {
    std::vector<std::size_t> order(levels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (levels.empty()) {
        return order;
    }
    int highest = *std::ranges::max_element(levels);
    for (int level = highest; level > 0; --level) {
        for (std::size_t i = 0; i < order.size();) {
            std::size_t end = i;
            while (end < order.size() && levels[order[end]] >= level) {
                ++end;
            }
            std::reverse(
                order.begin() + static_cast<std::ptrdiff_t>(i),
                order.begin() + static_cast<std::ptrdiff_t>(end)
            );
            i = std::max(end, i + 1);
        }
    }
    return order;
}

} // namespace brief::text
