#include "scan/scan.hpp"

#include "base/utf8.hpp"
#include "scan/escapes.hpp"
#include "scan/fold.hpp"
#include "scan/pdf_strings.hpp"
#include "scan/shown_text.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace brief::scan {

namespace {

// A shorter run of letters comes up by chance where words meet: "japAN NAtive" holds "Anna".
constexpr std::size_t shortest_across_words = 8;

bool begins_with_digit(std::string_view text) {
    return is_digit_at(text, 0);
}

bool ends_with_digit(std::string_view text) {
    return is_digit_before(text, text.size());
}

/// Whether `pattern` stands in `text` at a place that `fits`.
// The library's `find` stops at every space, with which a pattern of words begins.
template <class Fits>
bool contains(std::string_view text, std::string const& pattern, Fits const& fits) {
    std::boyer_moore_horspool_searcher searcher(pattern.begin(), pattern.end());
    for (std::size_t from = 0;; ++from) {
        auto const rest = text.substr(from);
        from += static_cast<std::size_t>(std::search(rest.begin(), rest.end(), searcher) - rest.begin());
        if (from == text.size()) {
            return false;
        }
        if (fits(from)) {
            return true;
        }
    }
}

bool has_words(std::string_view text, std::string const& pattern) {
    return contains(text, pattern, [](std::size_t) { return true; });
}

bool has_letters(Letters const& in, std::string const& pattern) {
    bool first = begins_with_digit(pattern);
    bool last = ends_with_digit(pattern);
    return contains(in.text, pattern, [&](std::size_t at) {
        std::size_t end = at + pattern.size();
        bool cut_before = first && !in.parted[at] && is_digit_before(in.text, at);
        bool cut_behind = last && !in.parted[end] && is_digit_at(in.text, end);
        return !cut_before && !cut_behind;
    });
}

/// Fonts, colour profiles and JPEGs hold no strings, and what looks like one there is chance. TrueType and
/// CFF (OpenType 1.9 "Organization of an OpenType font", Adobe TN 5176 section 6), ICC.1:2004 section 7.2,
/// ITU-T T.81 B.1.1.3.
bool is_font_or_profile(std::string_view stream) {
    using namespace std::string_view_literals;
    auto starts = [&](std::string_view signature) { return stream.starts_with(signature); };
    bool is_profile = stream.size() > 40 && stream.substr(36).starts_with("acsp");
    return is_profile || starts("\0\1\0\0"sv) || starts("OTTO") || starts("true") || starts("\1\0\4"sv);
}

/// How `folded` may stand on a page. What runs from right to left is painted backwards: the whole line, or
/// each word by itself, where blanks come from another face.
std::vector<std::string> as_painted(std::string const& folded) {
    std::vector<std::string> forms{folded, reversed(folded)};
    bool right_to_left =
        std::ranges::any_of(utf8::decode(folded), [](char32_t c) { return c >= 0x590 && c < 0x900; });
    if (!right_to_left) {
        return forms;
    }
    std::string by_words;
    for (std::size_t at = 0; at < folded.size();) {
        std::size_t end = std::min(folded.find(' ', at), folded.size());
        by_words += reversed(std::string_view(folded).substr(at, end - at));
        by_words += end < folded.size() ? " " : "";
        at = end + 1;
    }
    forms.push_back(by_words);
    return forms;
}

enum class Order : std::uint8_t { big_endian, little_endian };

std::string utf16(std::string_view text, Order order) {
    std::string out;
    auto add = [&](char32_t unit) {
        char high = static_cast<char>(unit >> 8U & 0xffU);
        char low = static_cast<char>(unit & 0xffU);
        out += order == Order::big_endian ? high : low;
        out += order == Order::big_endian ? low : high;
    };
    for (char32_t point : utf8::decode(text)) {
        if (point >= 0x10000) {
            add(0xd800 + ((point - 0x10000) >> 10U));
            add(0xdc00 + ((point - 0x10000) & 0x3ffU));
        } else {
            add(point);
        }
    }
    return out;
}

/// The 16 bits at `at`. Beyond the ends all is 0: there a value in one order is met one byte off in the
/// other.
char32_t unit_at(std::string_view bytes, std::size_t at, Order order) {
    auto byte = [&](std::size_t i) {
        return i < bytes.size() ? static_cast<char32_t>(static_cast<unsigned char>(bytes[i])) : 0;
    };
    return order == Order::big_endian ? byte(at) << 8U | byte(at + 1) : byte(at + 1) << 8U | byte(at);
}

bool is_digit_unit(char32_t unit) {
    bool is_surrogate = unit >= 0xd800 && unit < 0xe000;
    return !is_surrogate && is_digit_at(utf8::encode(std::u32string_view(&unit, 1)), 0);
}

bool has_utf8(std::string_view bytes, std::string const& value) {
    bool first = begins_with_digit(value);
    bool last = ends_with_digit(value);
    return contains(bytes, value, [&](std::size_t at) {
        return !(first && is_digit_before(bytes, at)) && !(last && is_digit_at(bytes, at + value.size()));
    });
}

bool has_utf16(std::string_view bytes, std::string const& value, Order order) {
    std::string pattern = utf16(value, order);
    bool first = begins_with_digit(value);
    bool last = ends_with_digit(value);
    return contains(bytes, pattern, [&](std::size_t at) {
        bool cut_before = first && is_digit_unit(unit_at(bytes, at - 2, order));
        bool cut_behind = last && is_digit_unit(unit_at(bytes, at + pattern.size(), order));
        return !cut_before && !cut_behind;
    });
}

} // namespace

Search::Search(std::span<std::string const> values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::string words = fold(values[i]);
        std::string letters = without_spaces(words).text;
        std::size_t length = utf8::length(letters);
        if (length < shortest_sought) {
            continue;
        }
        Sought sought;
        sought.value = i;
        sought.words = as_painted(words);
        for (std::size_t at = 0; at < letters.size(); ++at) {
            sought.has_digit = sought.has_digit || is_digit_at(letters, at);
        }
        if (length >= shortest_across_words) {
            for (std::string const& painted : sought.words) {
                sought.letters.push_back(without_spaces(painted).text);
            }
            sought.exact = values[i];
        }
        sought_.push_back(std::move(sought));
    }
}

void Search::in_text(std::string_view text, std::string_view where) {
    in_text(text, where, Values::all);
}

void Search::in_text(std::string_view text, std::string_view where, Values which) {
    std::string words = fold(text);
    Letters letters = without_spaces(words);
    for (Sought& sought : sought_) {
        if (!sought.found.empty() || (which == Values::without_digits && sought.has_digit)) {
            continue;
        }
        if (std::ranges::any_of(sought.words, [&](auto const& form) { return has_words(words, form); }) ||
            std::ranges::any_of(sought.letters, [&](auto const& form) {
                return has_letters(letters, form);
            })) {
            sought.found = where;
        }
    }
}

void Search::in_bytes(std::string_view bytes, std::string_view where) {
    for (Sought& sought : sought_) {
        std::string const& value = sought.exact;
        if (sought.found.empty() && !value.empty() &&
            (has_utf8(bytes, value) || has_utf16(bytes, value, Order::big_endian) ||
             has_utf16(bytes, value, Order::little_endian))) {
            sought.found = where;
        }
    }
}

void Search::in_stream(std::string_view stream, std::string_view where, Values which) {
    bool has_strings = !is_font_or_profile(stream);
    if (has_strings) {
        in_text(strings_in(stream), "a string of the file");
    }
    if (has_strings && !utf8::find_fault(stream)) {
        in_text(stream, where, which);
        if (std::optional<std::string> plain = without_escapes(stream)) {
            in_text(*plain, "a text inside the file", which);
        }
    }
    in_bytes(stream, "a stream of the file");
}

void Search::in_pdf(pdf::File const& file) {
    if (sought_.empty()) {
        return;
    }
    // Where a reader would see it is said before where it hides.
    in_text(shown_text(file), "the text of a page");
    Parts parts = parts_of(file);
    in_text(strings_in(parts.syntax), "a string of the file");
    in_bytes(file.bytes(), "the bytes of the file");
    // Pixels are no text. In a picture of one colour every byte may open a string.
    for (std::string_view image : parts.images) {
        in_bytes(image, "a picture of the file");
    }
    // Places and widths, run together, hold any date by chance: "19 81.11 17".
    for (std::string_view syntax : parts.syntaxes) {
        in_stream(syntax, "a stream of the file", Values::without_digits);
    }
    for (std::string_view stream : parts.streams) {
        in_stream(stream, "the metadata of the file", Values::all);
    }
}

std::vector<Leak> Search::leaks() const {
    std::vector<Leak> out;
    for (Sought const& sought : sought_) {
        if (!sought.found.empty()) {
            out.push_back({sought.value, sought.found});
        }
    }
    return out;
}

} // namespace brief::scan
