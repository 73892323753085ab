#include "finish/date.hpp"

#include <fmt/format.h>

#include <chrono>

namespace brief::finish {

namespace {

struct Moment {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    std::int64_t hour = 0;
    std::int64_t minute = 0;
    std::int64_t second = 0;
};

Moment to_moment(std::int64_t seconds) {
    std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
    auto day = std::chrono::floor<std::chrono::days>(time);
    std::chrono::year_month_day date(day);
    std::chrono::hh_mm_ss clock(time - day);
    return {
        static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()),
        clock.hours().count(),
        clock.minutes().count(),
        clock.seconds().count(),
    };
}

} // namespace

std::string pdf_date(std::int64_t seconds) {
    auto const [year, month, day, hour, minute, second] = to_moment(seconds);
    return fmt::format("D:{:04}{:02}{:02}{:02}{:02}{:02}Z", year, month, day, hour, minute, second);
}

std::string xmp_date(std::int64_t seconds) {
    auto const [year, month, day, hour, minute, second] = to_moment(seconds);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", year, month, day, hour, minute, second);
}

} // namespace brief::finish
