#include "text/bidi.hpp"

#include "base/utf8.hpp"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <string>

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

/// What stands between two spaces, with the bytes of each character.
struct Token {
    std::u32string characters;
    std::vector<std::size_t> offsets;
    std::size_t end = 0;
};

/// Adds the reference that `token` is, without the quotation marks and stops around it.
void add_reference(Token const& token, std::vector<Isolate>& out) {
    std::u32string_view text = token.characters;
    std::size_t first = 0;
    std::size_t last = text.size();
    while (first < last && opens(text[first])) {
        ++first;
    }
    auto unbalanced = [&] {
        std::u32string_view inside = text.substr(first, last - first);
        char32_t open = inside.back() == U')' ? U'(' : U'[';
        return (inside.back() == U')' || inside.back() == U']') &&
               std::ranges::count(inside, open) < std::ranges::count(inside, inside.back());
    };
    while (first < last && (closes(text[last - 1]) || unbalanced())) {
        --last;
    }
    text = text.substr(first, last - first);
    bool has_letter = false;
    bool has_digit = false;
    bool has_mark = false;
    for (char32_t c : text) {
        if (is_right_to_left_letter(c)) {
            return;
        }
        UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
        has_letter = has_letter || direction == U_LEFT_TO_RIGHT;
        has_digit = has_digit || direction == U_EUROPEAN_NUMBER;
        has_mark = has_mark || (direction != U_LEFT_TO_RIGHT && direction != U_EUROPEAN_NUMBER);
    }
    bool has_bracket = text.find_first_of(U"()[]+") != std::u32string_view::npos;
    if (has_mark && (has_letter || (has_digit && has_bracket))) {
        std::size_t end = last == token.offsets.size() ? token.end : token.offsets[last];
        out.push_back({token.offsets[first], end, true});
    }
}

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

bool has_right_to_left(std::string_view text) {
    // All of them are in UTF-8 at U+0590 and above, where the first byte is D6 or more.
    bool possible = std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xd6U; });
    if (!possible) {
        return false;
    }
    for (std::size_t at = 0; at < text.size();) {
        if (is_right_to_left_letter(utf8::next(text, at))) {
            return true;
        }
    }
    return false;
}

std::vector<Isolate> references_in(std::string_view text) {
    std::vector<Isolate> out;
    Token token;
    auto finish = [&](std::size_t end) {
        token.end = end;
        if (token.characters.size() > 1) {
            add_reference(token, out);
        }
        token = {};
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t before = at;
        char32_t c = utf8::next(text, at);
        if (ends_word(c)) {
            finish(before);
            continue;
        }
        token.characters += c;
        token.offsets.push_back(before);
    }
    finish(text.size());
    return out;
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
