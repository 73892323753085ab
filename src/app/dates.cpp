#include "app/dates.hpp"

#include "os/clock.hpp"
#include "os/process.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <string>

namespace brief::app {

Result<std::int64_t> file_date(std::optional<model::Date> const& as_of) {
    if (auto epoch = os::environment("SOURCE_DATE_EPOCH"); epoch && !epoch->empty()) {
        std::int64_t seconds = 0;
        auto [end, fault] = std::from_chars(epoch->data(), epoch->data() + epoch->size(), seconds);
        constexpr std::int64_t year_10000 = 253'402'300'800;
        bool whole = fault == std::errc{} && end == epoch->data() + epoch->size();
        if (!whole || seconds < 0 || seconds >= year_10000) {
            return failure(file_error(
                Code::bad_value,
                "SOURCE_DATE_EPOCH",
                fmt::format("\"{}\" is no number of seconds since 1970", *epoch),
                {"set it to a whole number, or unset it"}
            ));
        }
        return seconds;
    }
    if (!as_of || !as_of->value.start) {
        return 0;
    }
    model::DatePoint const& start = *as_of->value.start;
    std::chrono::year_month_day day{
        std::chrono::year{start.year},
        std::chrono::month{start.month.value_or(1)},
        std::chrono::day{start.day.value_or(1)}};
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::sys_days{day}.time_since_epoch())
        .count();
}

Result<std::optional<model::Date>> read_date(std::string const& text, std::string const& option) {
    if (text.empty()) {
        return std::nullopt;
    }
    auto date = model::parse_date(text);
    if (!date) {
        return failure(file_error(
            Code::bad_date,
            option,
            fmt::format("\"{}\" is no date", text),
            {"write 2026-11-23, 2026-11 or 2026"}
        ));
    }
    return model::Date{*date, false, {}, {}};
}

model::PartialDate today() {
    using namespace std::chrono;
    year_month_day day{floor<days>(sys_seconds(seconds(os::now())))};
    model::PartialDate date;
    date.start = model::DatePoint{
        static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())};
    return date;
}

} // namespace brief::app
