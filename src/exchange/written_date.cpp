#include "exchange/written_date.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <optional>

namespace brief::exchange {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Digits at the start of `text`, at least `fewest` and at most `most` of them, which are taken off.
std::optional<unsigned> take_number(std::string_view& text, std::size_t fewest, std::size_t most) {
    std::size_t length = 0;
    while (length < most && length < text.size() && is_digit(text[length])) {
        ++length;
    }
    unsigned value = 0;
    if (length < fewest) {
        return std::nullopt;
    }
    std::from_chars(text.data(), text.data() + length, value);
    text.remove_prefix(length);
    return value;
}

std::optional<std::string> by_unix(std::string_view text) {
    std::int64_t seconds = 0;
    auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    constexpr std::int64_t year_1 = -62'135'596'800;
    constexpr std::int64_t year_10000 = 253'402'300'800;
    bool whole = fault == std::errc{} && end == text.data() + text.size();
    if (!whole || seconds < year_1 || seconds >= year_10000) {
        return std::nullopt;
    }
    std::chrono::sys_seconds const moment{std::chrono::seconds(seconds)};
    std::chrono::year_month_day const day(std::chrono::floor<std::chrono::days>(moment));
    return fmt::format(
        "{:04}-{:02}-{:02}",
        static_cast<int>(day.year()),
        static_cast<unsigned>(day.month()),
        static_cast<unsigned>(day.day())
    );
}

std::optional<std::string> by_pattern(std::string_view text, std::string_view pattern) {
    if (pattern == "unix") {
        return by_unix(text);
    }
    std::optional<unsigned> year;
    std::optional<unsigned> month;
    std::optional<unsigned> day;
    for (char sign : pattern) {
        bool is_part = sign == 'd' || sign == 'm' || sign == 'Y';
        if (!is_part) {
            if (!text.starts_with(sign)) {
                return std::nullopt;
            }
            text.remove_prefix(1);
            continue;
        }
        std::optional<unsigned>& part = sign == 'd' ? day : sign == 'm' ? month : year;
        part = sign == 'Y' ? take_number(text, 4, 4) : take_number(text, 1, 2);
        if (!part) {
            return std::nullopt;
        }
    }
    if (!text.empty() || !year || (day && !month)) {
        return std::nullopt;
    }
    std::string out = fmt::format("{:04}", *year);
    out += month ? fmt::format("-{:02}", *month) : "";
    out += day ? fmt::format("-{:02}", *day) : "";
    bool exists = !month || (*month >= 1 && *month <= 12);
    if (exists && day) {
        exists =
            std::chrono::year_month_day(
                std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month), std::chrono::day(*day)
            )
                .ok();
    }
    return exists ? std::optional(out) : std::nullopt;
}

} // namespace

tl::expected<std::string, std::string>
written_date(std::string_view text, std::span<std::string const> patterns) {
    std::optional<std::string> found;
    for (std::string const& pattern : patterns) {
        std::optional<std::string> date = by_pattern(text, pattern);
        if (date && found && *date != *found) {
            return tl::unexpected(
                fmt::format("\"{}\" can be {} or {} by the patterns of the map", text, *found, *date)
            );
        }
        found = found ? found : date;
    }
    return found ? *found : std::string(text);
}

} // namespace brief::exchange
