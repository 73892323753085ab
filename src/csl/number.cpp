#include "csl/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace brief::csl {

namespace {

bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view trim(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

/// A part of a list of numbers, and the mark behind it: ',', '&', ';', '-' or 0 at the end.
struct NumberPart {
    std::string_view text;
    char mark = 0;
};

/// The length of a dash or hyphen at `at`; 0 for anything else.
std::size_t dash_length(std::string_view text, std::size_t at) {
    if (text[at] == '-') {
        return 1;
    }
    std::string_view rest = text.substr(at);
    return rest.starts_with("–") || rest.starts_with("‐") || rest.starts_with("‑") ? 3 : 0;
}

std::vector<NumberPart> split_parts(std::string_view text) {
    std::vector<NumberPart> parts;
    std::size_t start = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        char c = text[at];
        std::size_t dash = dash_length(text, at);
        if (dash > 0 || c == ',' || c == '&' || c == ';') {
            parts.push_back({trim(text.substr(start, at - start)), dash > 0 ? '-' : c});
            at += std::max<std::size_t>(dash, 1);
            start = at;
        } else {
            ++at;
        }
    }
    parts.push_back({trim(text.substr(start)), 0});
    return parts;
}

/// Digits with letters before or behind; a number and a year, "15172/21", are one. Symbols such as
/// "A/RES/70/175" are none.
bool is_number_word(std::string_view text) {
    bool digit = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        bool const within = c == '/' && i > 0 && i + 1 < text.size() && is_ascii_digit(text[i - 1]) &&
                            is_ascii_digit(text[i + 1]);
        if (c == ' ' || c == ':' || c == '(' || (c == '/' && !within)) {
            return false;
        }
        digit = digit || is_ascii_digit(c);
    }
    return digit;
}

/// Whether the number of a case or the like, which keeps its hyphens.
bool is_docket(std::string_view text) {
    return text.find('/') != std::string_view::npos;
}

bool is_roman_word(std::string_view text) {
    return !text.empty() && text.find_first_not_of("ivxlcdmIVXLCDM") == std::string_view::npos;
}

std::optional<int> to_int(std::string_view text) {
    int value = 0;
    auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || failure != std::errc{} || end != text.data() + text.size() || value < 0) {
        return std::nullopt;
    }
    return value;
}

/// "n115" is "n" and "115".
struct PageNumber {
    std::string_view prefix;
    std::string_view digits;
};

PageNumber split_page(std::string_view text) {
    std::size_t start = text.size();
    while (start > 0 && is_ascii_digit(text[start - 1])) {
        --start;
    }
    return {text.substr(0, start), text.substr(start)};
}

std::string_view range_dash(Locale const& locale) {
    std::string_view dash = locale.term("page-range-delimiter");
    return dash.empty() ? "–" : dash;
}

std::string one_number(std::string_view text, NumberForm form, Gender gender, Locale const& locale) {
    std::optional<int> number = to_int(text);
    if (!number || form == NumberForm::numeric) {
        return std::string(text);
    }
    if (form == NumberForm::roman) {
        return *number > 0 && *number < 6000 ? roman(*number) : std::string(text);
    }
    if (form == NumberForm::long_ordinal) {
        std::string_view word = locale.long_ordinal(*number, gender);
        if (!word.empty()) {
            return std::string(word);
        }
    }
    return std::string(text) + std::string(locale.ordinal_suffix(*number, gender));
}

/// Digits of `end` that Chicago leaves when `begin` has as many.
std::string_view chicago_end(std::string_view begin, std::string_view end, bool sixteenth) {
    std::optional<int> first = to_int(begin);
    if (!first || *first < 100 || *first % 100 == 0) {
        return end;
    }
    std::size_t same = 0;
    while (same < end.size() && begin[same] == end[same]) {
        ++same;
    }
    std::size_t changed = end.size() - same;
    if (*first % 100 < 10) {
        return end.substr(end.size() - std::max<std::size_t>(changed, 1));
    }
    if (!sixteenth && begin.size() == 4 && changed >= 3) {
        return end;
    }
    return end.substr(end.size() - std::max<std::size_t>(changed, 2));
}

std::string range_end(std::string_view begin, std::string_view end, PageRange format) {
    std::string whole(end);
    if (end.size() < begin.size()) {
        whole = std::string(begin.substr(0, begin.size() - end.size())) + whole;
    }
    if (format == PageRange::none) {
        return std::string(end);
    }
    if (format == PageRange::expanded || whole.size() != begin.size()) {
        return whole;
    }
    if (format == PageRange::chicago || format == PageRange::chicago_16) {
        return std::string(chicago_end(begin, whole, format == PageRange::chicago_16));
    }
    std::size_t same = 0;
    while (same < whole.size() && whole[same] == begin[same]) {
        ++same;
    }
    std::size_t least = format == PageRange::minimal_two && whole.size() >= 2 ? 2 : 1;
    return whole.substr(whole.size() - std::max(whole.size() - same, least));
}

/// The range from `begin` to `end`; with a plain hyphen when these are no two numbers of one kind.
std::string
page_range(std::string_view begin, std::string_view end, PageRange format, std::string_view dash) {
    PageNumber first = split_page(begin);
    PageNumber last = split_page(end);
    bool numbers = !first.digits.empty() && !last.digits.empty();
    std::string text(begin);
    if (numbers && first.prefix == last.prefix) {
        text += dash;
        if (format == PageRange::none || format == PageRange::expanded) {
            text += last.prefix;
        }
        return text + range_end(first.digits, last.digits, format);
    }
    text +=
        (is_roman_word(begin) && is_roman_word(end)) || (format == PageRange::none && numbers) ? dash : "-";
    return text.append(end);
}

} // namespace

bool is_numeric(std::string_view text) {
    std::vector<NumberPart> parts = split_parts(trim(text));
    return std::ranges::all_of(parts, [](NumberPart const& part) { return is_number_word(part.text); });
}

bool is_plural(std::string_view text) {
    std::vector<NumberPart> parts = split_parts(trim(text));
    std::size_t numbers = 0;
    for (NumberPart const& part : parts) {
        bool has_digit = std::ranges::any_of(part.text, is_ascii_digit);
        numbers += has_digit || is_roman_word(part.text) ? 1 : 0;
        // A word between two numbers: "213 and 235".
        std::size_t word = part.text.find(' ');
        while (word != std::string_view::npos && word > 0 && is_ascii_digit(part.text[word - 1])) {
            std::size_t end = part.text.find(' ', word + 1);
            bool more = end != std::string_view::npos && end + 1 < part.text.size() &&
                        is_ascii_digit(part.text[end + 1]);
            numbers += more ? 1 : 0;
            word = more ? part.text.find(' ', end + 1) : std::string_view::npos;
        }
    }
    return numbers > 1;
}

std::string format_number(std::string_view text, NumberForm form, Gender gender, Locale const& locale) {
    if (!is_numeric(text)) {
        return std::string(text);
    }
    std::vector<NumberPart> parts = split_parts(trim(text));
    std::string formatted;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        formatted += one_number(parts[i].text, form, gender, locale);
        switch (parts[i].mark) {
        case ',': formatted += ", "; break;
        case ';': formatted += "; "; break;
        case '&': formatted.append(" ").append("&").append(" "); break;
        case '-': {
            // Three parts are an identifier, and so are zeros in front and years behind a slash.
            bool range = !is_docket(parts[i].text) && !is_docket(parts[i + 1].text) &&
                         (i == 0 || parts[i - 1].mark != '-') && parts[i + 1].mark != '-' &&
                         !parts[i + 1].text.starts_with('0');
            formatted += range ? range_dash(locale) : "-";
            break;
        }
        default: break;
        }
    }
    return formatted;
}

std::string roman(int number) {
    static constexpr std::array<std::pair<int, std::string_view>, 13> numerals{
        {{1000, "m"},
         {900, "cm"},
         {500, "d"},
         {400, "cd"},
         {100, "c"},
         {90, "xc"},
         {50, "l"},
         {40, "xl"},
         {10, "x"},
         {9, "ix"},
         {5, "v"},
         {4, "iv"},
         {1, "i"}}};
    std::string text;
    for (auto const& [value, numeral] : numerals) {
        while (number >= value) {
            text += numeral;
            number -= value;
        }
    }
    return text;
}

std::string format_pages(std::string_view text, PageRange format, Locale const& locale) {
    std::string_view dash = range_dash(locale);
    text = trim(text);
    if (!std::ranges::any_of(text, is_ascii_digit) && text.find('-') == std::string_view::npos) {
        return std::string(text);
    }
    std::vector<NumberPart> parts = split_parts(text);
    std::string_view ampersand = locale.exact_term("and", TermForm::symbol);
    std::string formatted;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        bool simple = i + 1 < parts.size() && parts[i].mark == '-' && parts[i + 1].mark != '-';
        if (simple) {
            formatted += page_range(parts[i].text, parts[i + 1].text, format, dash);
            ++i;
        } else {
            formatted += parts[i].text;
        }
        switch (parts[i].mark) {
        case ',': formatted += ", "; break;
        case ';': formatted += "; "; break;
        case '-': formatted += "-"; break;
        case '&': formatted.append(" ").append(ampersand.empty() ? "&" : ampersand).append(" "); break;
        default: break;
        }
    }
    return formatted;
}

std::string_view first_page(std::string_view text) {
    std::vector<NumberPart> parts = split_parts(trim(text));
    std::string_view first = parts.front().text;
    return first.empty() ? text : first;
}

} // namespace brief::csl
