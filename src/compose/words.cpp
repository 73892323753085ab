#include "compose/words.hpp"

#include <fmt/format.h>
#include <unicode/dtfmtsym.h>

#include <algorithm>

namespace brief::compose {

namespace {

std::vector<std::string> month_names(std::string const& language) {
    UErrorCode status = U_ZERO_ERROR;
    icu::DateFormatSymbols symbols(icu::Locale(language.c_str()), status);
    std::int32_t count = 0;
    // The form inside a date, which in many languages is not that of a calendar's head.
    icu::UnicodeString const* names =
        symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    std::vector<std::string> months;
    for (std::int32_t i = 0; U_SUCCESS(status) != 0 && i < count; ++i) {
        months.emplace_back();
        names[i].toUTF8String(months.back());
    }
    return months;
}

} // namespace

Words::Words(model::Labels const& labels, std::string const& language) :
    labels_(labels), months_(month_names(language)) {}

std::string Words::label(std::string_view key, Values const& values) {
    std::optional<std::string_view> text = labels_.find(key);
    if (!text) {
        std::string message = fmt::format("the labels of language \"{}\" lack \"{}\"", labels_.language, key);
        bool known =
            std::ranges::any_of(diagnostics_, [&](Diagnostic const& d) { return d.message == message; });
        if (!known) {
            diagnostics_.push_back(file_error(
                Code::unknown_label,
                fmt::format("layouts/labels/{}.toml", labels_.language),
                message,
                {"add it there; layouts/labels/en.toml has all of them"}
            ));
        }
        return std::string(key);
    }
    return model::fill(*text, values);
}

std::string Words::point(model::DatePoint const& point, bool year_inferred) {
    std::string year = fmt::format("{}", point.year);
    if (year_inferred) {
        year = label("date.inferred_year", {{"year", year}});
    }
    std::string text = year;
    if (point.month && *point.month <= months_.size()) {
        std::string const& month = months_[*point.month - 1];
        text = point.day ? label(
                               "date.day",
                               {{"day", fmt::format("{}", *point.day)}, {"month", month}, {"year", year}}
                           )
                         : label("date.month", {{"month", month}, {"year", year}});
    }
    if (point.approximate) {
        text = label("date.approximate", {{"date", text}});
    }
    return point.uncertain ? label("date.uncertain", {{"date", text}}) : text;
}

std::string Words::date(model::Date const& date) {
    model::PartialDate const& value = date.value;
    std::string start = value.start ? point(*value.start, date.year_inferred) : "";
    std::string end = value.end ? point(*value.end, date.year_inferred) : "";
    if (!value.interval) {
        return start;
    }
    if (end.empty()) {
        return label("date.since", {{"date", start}});
    }
    return start.empty() ? label("date.until", {{"date", end}})
                         : label("date.interval", {{"start", start}, {"end", end}});
}

std::string Words::start_of(model::Date const& date) {
    bool interval = date.value.interval && date.value.start;
    return interval ? point(*date.value.start, date.year_inferred) : this->date(date);
}

std::string Words::when(model::Date const& date) {
    model::PartialDate const& value = date.value;
    if (value.interval && value.start && value.end) {
        Values ends{
            {"start", point(*value.start, date.year_inferred)},
            {"end", point(*value.end, date.year_inferred)}};
        return label("when.interval", ends);
    }
    if (value.interval) {
        bool open_end = value.start.has_value();
        model::DatePoint const known = value.start ? *value.start : value.end.value_or(model::DatePoint{});
        return label(open_end ? "when.since" : "when.until", {{"date", point(known, date.year_inferred)}});
    }
    std::string_view key = "when.year";
    if (value.start && value.start->precision() != model::Precision::year) {
        key = value.start->precision() == model::Precision::day ? "when.day" : "when.month";
    }
    return label(key, {{"date", this->date(date)}});
}

std::string Words::moment(model::Moment const& moment) {
    // RFC 3339 5.6: every part but the offset has its place.
    std::string_view written = moment.written;
    model::Date day{*model::parse_date(written.substr(0, 10)), false, {}, {}};
    std::string offset(written.substr(19));
    if (offset == "Z" || offset == "z") {
        offset.clear();
    } else if (offset.front() == '-') {
        offset.replace(0, 1, "\u2212");
    }
    return label(
        "date.moment", {{"date", date(day)}, {"time", std::string(written.substr(11, 5))}, {"offset", offset}}
    );
}

} // namespace brief::compose
