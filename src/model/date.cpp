#include "model/date.hpp"

#include <fmt/format.h>

#include <chrono>
#include <tuple>

namespace brief::model {

namespace {

/// Exactly `count` digits at the start of `text`, which is moved behind them.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
    if (text.size() < count) {
        return std::nullopt;
    }
    int value = 0;
    for (char c : text.substr(0, count)) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    text.remove_prefix(count);
    return value;
}

/// A dash and two digits.
std::optional<unsigned> take_part(std::string_view& text) {
    if (!text.starts_with('-')) {
        return std::nullopt;
    }
    text.remove_prefix(1);
    auto value = take_digits(text, 2);
    return value ? std::optional(static_cast<unsigned>(*value)) : std::nullopt;
}

bool exists(DatePoint const& point) {
    if (point.year < 1 || (point.month && (*point.month < 1 || *point.month > 12))) {
        return false;
    }
    using namespace std::chrono;
    // A day without a month does not exist: there is no month 0.
    return !point.day ||
           year_month_day{year{point.year}, month{point.month.value_or(0)}, day{*point.day}}.ok();
}

// ISO 8601-2:2019 level 1: one qualifier behind the whole date; "%" is both.
bool take_qualifier(std::string_view text, DatePoint& point) {
    point.approximate = text == "~" || text == "%";
    point.uncertain = text == "?" || text == "%";
    return text.empty() || point.approximate || point.uncertain;
}

std::optional<DatePoint> parse_point(std::string_view text) {
    DatePoint point;
    auto year = take_digits(text, 4);
    if (!year) {
        return std::nullopt;
    }
    point.year = *year;
    for (std::optional<unsigned>* part : {&point.month, &point.day}) {
        if (text.starts_with('-')) {
            *part = take_part(text);
            if (!*part) {
                return std::nullopt;
            }
        }
    }
    return take_qualifier(text, point) && exists(point) ? std::optional(point) : std::nullopt;
}

std::string format(DatePoint const& point) {
    std::string out = fmt::format("{:04}", point.year);
    for (auto const& part : {point.month, point.day}) {
        if (part) {
            out += fmt::format("-{:02}", *part);
        }
    }
    if (point.approximate || point.uncertain) {
        out += point.approximate && point.uncertain ? '%' : point.approximate ? '~' : '?';
    }
    return out;
}

auto sort_key(PartialDate const& date) {
    DatePoint point = date.start.value_or(DatePoint{});
    unsigned month = point.month.value_or(0);
    unsigned day = point.day.value_or(0);
    // An open start can mean any moment: before every date. Month 0 and day 0 put the less precise first.
    int year = date.start ? point.year : 0;
    return std::tuple(year, month == 0 ? 1U : month, day == 0 ? 1U : day, month != 0, day != 0);
}

} // namespace

Precision DatePoint::precision() const {
    return day ? Precision::day : month ? Precision::month : Precision::year;
}

std::optional<PartialDate> parse_date(std::string_view text) {
    PartialDate date;
    std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        date.start = parse_point(text);
        return date.start ? std::optional(date) : std::nullopt;
    }
    date.interval = true;
    auto read_end = [](std::string_view part, std::optional<DatePoint>& end) {
        end = parse_point(part);
        return end || part == "..";
    };
    bool understood =
        read_end(text.substr(0, slash), date.start) && read_end(text.substr(slash + 1), date.end);
    return understood && (date.start || date.end) ? std::optional(date) : std::nullopt;
}

std::string format(PartialDate const& date) {
    auto end = [](std::optional<DatePoint> const& point) {
        return point ? format(*point) : std::string("..");
    };
    return date.interval ? end(date.start) + "/" + end(date.end) : end(date.start);
}

std::strong_ordering order(PartialDate const& a, PartialDate const& b) {
    return sort_key(a) <=> sort_key(b);
}

} // namespace brief::model
