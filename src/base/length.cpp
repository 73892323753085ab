#include "base/length.hpp"

#include <cstdint>

namespace brief {

std::optional<double> parse_number(std::string_view& text) {
    std::string_view rest = text;
    bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+')) {
        rest.remove_prefix(1);
    }
    // Fifteen digits are exact in a double, and so is the power of ten they are divided by: the quotient is
    // the correctly rounded value.
    constexpr int most_digits = 15;
    std::int64_t digits = 0;
    std::int64_t divisor = 1;
    int count = 0;
    bool after_point = false;
    for (; !rest.empty(); rest.remove_prefix(1)) {
        char c = rest.front();
        if (c == '.' && !after_point) {
            after_point = true;
            continue;
        }
        if (c < '0' || c > '9') {
            break;
        }
        if (++count > most_digits) {
            return std::nullopt;
        }
        digits = digits * 10 + (c - '0');
        divisor = after_point ? divisor * 10 : divisor;
    }
    if (count == 0) {
        return std::nullopt;
    }
    text = rest;
    double value = static_cast<double>(digits) / static_cast<double>(divisor);
    return negative ? -value : value;
}

std::optional<double> parse_length(std::string_view text) {
    std::optional<double> number = parse_number(text);
    if (!number) {
        return std::nullopt;
    }
    if (text == "pt") {
        return *number;
    }
    if (text == "mm") {
        return *number * points_per_millimetre;
    }
    if (text == "cm") {
        return *number * 10.0 * points_per_millimetre;
    }
    if (text == "in") {
        return *number * points_per_inch;
    }
    if (text == "px") {
        return *number * 0.75;
    }
    return std::nullopt;
}

} // namespace brief
