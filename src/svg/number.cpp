#include "svg/number.hpp"

#include "base/length.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace brief::svg {

namespace {

constexpr double far_away = 1e6;

std::size_t count_digits(std::string_view text) {
    std::size_t end = text.find_first_not_of("0123456789");
    return end == std::string_view::npos ? text.size() : end;
}

/// The exponent at the start of `text`, which is moved behind it; 0 where there is none.
int take_exponent(std::string_view& text) {
    if (text.empty() || (text.front() != 'e' && text.front() != 'E')) {
        return 0;
    }
    std::string_view rest = text.substr(1);
    bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+')) {
        rest.remove_prefix(1);
    }
    std::size_t digits = count_digits(rest);
    if (digits == 0) {
        return 0; // "2em": the letter is the start of a unit
    }
    constexpr int most = 99;
    int exponent = 0;
    for (char digit : rest.substr(0, digits)) {
        exponent = std::min(exponent * 10 + (digit - '0'), most);
    }
    text = rest.substr(digits);
    return negative ? -exponent : exponent;
}

} // namespace

void skip_separator(std::string_view& text) {
    auto skip_blanks = [&] {
        std::size_t end = text.find_first_not_of(blanks);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end);
    };
    skip_blanks();
    if (text.starts_with(',')) {
        text.remove_prefix(1);
        skip_blanks();
    }
}

std::optional<double> take_number(std::string_view& text) {
    // Programs write up to 17 digits, more than can be seen.
    constexpr std::size_t most_decimals = 8;
    std::size_t sign = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    std::size_t end = sign + count_digits(text.substr(sign));
    std::string mantissa(text.substr(0, end));
    if (end < text.size() && text[end] == '.') {
        std::size_t decimals = count_digits(text.substr(end + 1));
        mantissa += text.substr(end, 1 + std::min(decimals, most_decimals));
        end += 1 + decimals;
    }
    std::string_view parsed = mantissa;
    std::optional<double> value = parse_number(parsed);
    if (!value || !parsed.empty()) {
        return std::nullopt;
    }
    std::string_view rest = text.substr(end);
    int exponent = take_exponent(rest);
    for (; exponent > 0; --exponent) {
        *value *= 10;
    }
    for (; exponent < 0; ++exponent) {
        *value /= 10;
    }
    if (!(std::abs(*value) < far_away)) {
        return std::nullopt;
    }
    text = rest;
    return value;
}

std::optional<double> take_next_number(std::string_view& text) {
    skip_separator(text);
    return take_number(text);
}

std::optional<double> parse_user_length(std::string_view text) {
    constexpr double units_per_point = 96.0 / 72.0; // CSS 2.1, 4.3.2
    text = trimmed(text);
    std::string_view rest = text;
    std::optional<double> number = take_number(rest);
    if (number && (rest.empty() || rest == "px")) {
        return number;
    }
    if (rest == "pc") {
        return *number * 16;
    }
    std::optional<double> points = parse_length(text);
    return points ? std::optional(*points * units_per_point) : std::nullopt;
}

std::string_view trimmed(std::string_view text) {
    std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace brief::svg
