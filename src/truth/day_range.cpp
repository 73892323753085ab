#include "truth/day_range.hpp"

#include <chrono>
#include <limits>

namespace brief::truth {

namespace {

int day_number(std::chrono::year_month_day date) {
    return static_cast<int>(std::chrono::sys_days(date).time_since_epoch().count());
}

DayRange days_of(model::DatePoint const& point) {
    using namespace std::chrono;
    auto the_year = year{point.year};
    DayRange range;
    if (!point.month) {
        range = {day_number(the_year / January / 1), day_number(the_year / December / 31)};
    } else if (!point.day) {
        year_month_day_last end{the_year, month_day_last{month{*point.month}}};
        range = {day_number(the_year / month{*point.month} / 1), day_number(year_month_day(end))};
    } else {
        int exact = day_number(the_year / month{*point.month} / day{*point.day});
        range = {exact, exact};
    }
    int slack = point.approximate || point.uncertain ? 366 : 0;
    return {range.first - slack, range.last + slack};
}

} // namespace

DayRange days_of(model::PartialDate const& date) {
    constexpr DayRange open{std::numeric_limits<int>::min(), std::numeric_limits<int>::max()};
    DayRange start = date.start ? days_of(*date.start) : open;
    if (!date.interval) {
        return start;
    }
    return {start.first, date.end ? days_of(*date.end).last : open.last};
}

} // namespace brief::truth
