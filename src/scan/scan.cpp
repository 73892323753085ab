#include "scan/scan.hpp"

#include "base/utf8.hpp"
#include "scan/fold.hpp"
#include "scan/pdf_strings.hpp"
#include "scan/shown_text.hpp"

#include <utility>

namespace brief::scan {

namespace {

// A shorter run of letters comes up by chance where words meet: "japAN NAtive" holds "Anna".
constexpr std::size_t shortest_across_words = 8;

bool contains(std::string_view text, std::string const& part) {
    return !part.empty() && text.find(part) != std::string_view::npos;
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
        std::string letters = fold(values[i], Spaces::removed);
        std::size_t length = utf8::length(letters);
        if (length < shortest_sought) {
            continue;
        }
        Sought sought;
        sought.value = i;
        sought.words = fold(values[i], Spaces::kept);
        if (length >= shortest_across_words) {
            sought.letters = std::move(letters);
            sought.exact = {
                values[i], utf16(values[i], Order::big_endian), utf16(values[i], Order::little_endian)};
        }
        sought_.push_back(std::move(sought));
    }
}

void Search::in_text(std::string_view text, std::string_view where) {
    std::string words = fold(text, Spaces::kept);
    std::string letters = fold(text, Spaces::removed);
    // A line that runs from right to left is painted backwards.
    std::string backwards = reversed(words);
    std::string letters_backwards = reversed(letters);
    for (Sought& sought : sought_) {
        bool found = contains(words, sought.words) || contains(backwards, sought.words) ||
                     contains(letters, sought.letters) || contains(letters_backwards, sought.letters);
        if (found && sought.found.empty()) {
            sought.found = where;
        }
    }
}

void Search::in_bytes(std::string_view bytes, std::string_view where) {
    for (Sought& sought : sought_) {
        for (std::string const& form : sought.exact) {
            if (sought.found.empty() && contains(bytes, form)) {
                sought.found = where;
            }
        }
    }
}

Result<void> Search::in_pdf(std::string const& pdf) {
    if (sought_.empty()) {
        return {};
    }
    // Where a reader would see it is said before where it hides.
    Result<std::string> shown = shown_text(pdf);
    if (!shown) {
        return failure(std::move(shown.error()));
    }
    in_text(*shown, "the text of a page");
    in_text(strings_in(pdf), "a string of the file");
    in_bytes(pdf, "the bytes of the file");
    for (std::string const& stream : streams_in(pdf)) {
        in_text(strings_in(stream), "a string of the file");
        if (!utf8::find_fault(stream)) {
            in_text(stream, "the metadata of the file");
        }
        in_bytes(stream, "a stream of the file");
    }
    return {};
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
