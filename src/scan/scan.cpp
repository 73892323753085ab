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

// The library's `find` stops at every space, with which a pattern of words begins.
bool contains(std::string_view text, std::string const& pattern) {
    std::boyer_moore_horspool_searcher searcher(pattern.begin(), pattern.end());
    return std::search(text.begin(), text.end(), searcher) != text.end();
}

bool contains_any(std::string_view text, std::vector<std::string> const& patterns) {
    return std::ranges::any_of(patterns, [&](std::string const& pattern) { return contains(text, pattern); });
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

} // namespace

Search::Search(std::span<std::string const> values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::string words = fold(values[i]);
        std::string letters = without_spaces(words);
        std::size_t length = utf8::length(letters);
        if (length < shortest_sought) {
            continue;
        }
        Sought sought;
        sought.value = i;
        sought.words = as_painted(words);
        if (length >= shortest_across_words) {
            for (std::string const& painted : sought.words) {
                sought.letters.push_back(without_spaces(painted));
            }
            sought.exact = {
                values[i], utf16(values[i], Order::big_endian), utf16(values[i], Order::little_endian)};
        }
        sought_.push_back(std::move(sought));
    }
}

void Search::in_text(std::string_view text, std::string_view where) {
    std::string words = fold(text);
    std::string letters = without_spaces(words);
    for (Sought& sought : sought_) {
        if (sought.found.empty() &&
            (contains_any(words, sought.words) || contains_any(letters, sought.letters))) {
            sought.found = where;
        }
    }
}

void Search::in_bytes(std::string_view bytes, std::string_view where) {
    for (Sought& sought : sought_) {
        if (sought.found.empty() && contains_any(bytes, sought.exact)) {
            sought.found = where;
        }
    }
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
    for (std::string_view stream : parts.streams) {
        bool has_strings = !is_font_or_profile(stream);
        if (has_strings) {
            in_text(strings_in(stream), "a string of the file");
        }
        if (has_strings && !utf8::find_fault(stream)) {
            in_text(stream, "the metadata of the file");
            if (std::optional<std::string> plain = without_escapes(stream)) {
                in_text(*plain, "a text inside the file");
            }
        }
        in_bytes(stream, "a stream of the file");
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
