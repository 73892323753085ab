#include "compose/words.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace brief::compose {

namespace {

/// The names that stand behind `prefix` in keys: of "date.form.since.day" it is "since".
std::vector<std::string> names_under(model::Labels const& labels, std::string_view prefix) {
    std::vector<std::string> names;
    for (auto at = labels.texts.lower_bound(prefix);
         at != labels.texts.end() && at->first.starts_with(prefix);
         ++at) {
        std::string_view rest = std::string_view(at->first).substr(prefix.size());
        std::string name(rest.substr(0, rest.find('.')));
        if (names.empty() || names.back() != name) {
            names.push_back(std::move(name));
        }
    }
    return names;
}

} // namespace

Words::Words(model::Labels const& labels, std::string const& language) :
    labels_(labels),
    language_(language),
    forms_(names_under(labels, "date.form.")),
    month_lists_(names_under(labels, "date.months.")) {}

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

std::string Words::counted(std::string_view key, std::int64_t count) {
    Values values{{"count", language_.number(count)}};
    std::string const form = fmt::format("{}.{}", key, language_.plural(count));
    return label(has(form) ? form : fmt::format("{}.other", key), values);
}

std::string Words::year_of(model::DatePoint const& point, bool inferred) {
    std::string year = language_.digits(fmt::format("{}", point.year));
    return inferred ? label("date.inferred_year", {{"year", year}}) : year;
}

std::string Words::ordinal(int year, std::string const& shown) const {
    // The ending follows the last word of the number: of 2024 "four", of 1990 "ninety", of 2000 "thousand".
    constexpr int ten = 10;
    int unit = 1;
    int rest = std::abs(year);
    while (rest != 0 && rest % ten == 0 && unit < 1000) {
        rest /= ten;
        unit *= ten;
    }
    int last = unit >= 100 ? unit : rest % ten * unit;
    return shown + std::string(labels_.find(fmt::format("date.ordinal.{}", last)).value_or(""));
}

std::string Words::month_from(std::string_view list, unsigned month) const {
    std::string_view rest = labels_.find(fmt::format("date.months.{}", list)).value_or("");
    for (unsigned skipped = 1; skipped < month && !rest.empty(); ++skipped) {
        rest.remove_prefix(std::min(rest.size(), rest.substr(0, rest.find(' ')).size() + 1));
    }
    return std::string(rest.substr(0, rest.find(' ')));
}

std::string Words::point(model::DatePoint const& point, bool year_inferred, std::string_view form) {
    using language::MonthForm;
    std::string year = year_of(point, year_inferred);
    Values values{{"year", year}, {"year:ordinal", ordinal(point.year, year)}};
    std::string precision = "year";
    if (point.month) {
        precision = "month";
        values["month"] = language_.month(*point.month, MonthForm::in_date);
        values["month:alone"] = language_.month(*point.month, MonthForm::alone);
        for (std::string const& list : month_lists_) {
            values["month:" + list] = month_from(list, *point.month);
        }
    }
    std::string exact;
    if (point.day) {
        precision = "day";
        values["day"] = language_.digits(fmt::format("{}", *point.day));
        exact = fmt::format("day_{}", *point.day);
    }
    // A form of its own before that of every date, and a day of its own (the first, in French) before any.
    std::string key;
    std::string const own = form.empty() ? "date." : fmt::format("date.form.{}.", form);
    for (std::string const& prefix : {own, std::string("date.")}) {
        for (std::string const& name : {exact, precision}) {
            if (key.empty() && !name.empty() && has(prefix + name)) {
                key = prefix + name;
            }
        }
    }
    std::string text = label(key.empty() ? "date." + precision : key, values);
    if (point.approximate) {
        text = label("date.approximate", {{"date", text}});
    }
    return point.uncertain ? label("date.uncertain", {{"date", text}}) : text;
}

void Words::add_forms(Values& values, std::string const& name, model::DatePoint const& point, bool inferred) {
    values[name] = this->point(point, inferred);
    for (std::string const& form : forms_) {
        values[fmt::format("{}:{}", name, form)] = this->point(point, inferred, form);
    }
}

std::string Words::date(model::Date const& date) {
    model::PartialDate const& value = date.value;
    if (!value.interval) {
        return value.start ? point(*value.start, date.year_inferred) : "";
    }
    Values values;
    if (value.start) {
        add_forms(values, value.end ? "start" : "date", *value.start, date.year_inferred);
    }
    if (value.end) {
        add_forms(values, value.start ? "end" : "date", *value.end, date.year_inferred);
    }
    if (value.start && value.end) {
        return label("date.interval", values);
    }
    return values.empty() ? "" : label(value.start ? "date.since" : "date.until", values);
}

std::string Words::in_year(model::Date const& date) {
    constexpr std::string_view form = "in_year";
    model::PartialDate const& value = date.value;
    if (!value.start || (value.interval && !value.end) || !value.start->month) {
        return this->date(date);
    }
    std::string start = point(*value.start, date.year_inferred, form);
    if (!value.end) {
        return start;
    }
    bool const same_year = value.end->year == value.start->year;
    return label(
        "date.interval",
        {{"start", start}, {"end", point(*value.end, date.year_inferred, same_year ? form : "")}}
    );
}

std::string Words::year(model::Date const& date) {
    std::optional<model::DatePoint> const& known = date.value.start ? date.value.start : date.value.end;
    return known ? year_of(*known, date.year_inferred) : "";
}

Values Words::dated(model::Date const& date) {
    Values values;
    if (!date.value.interval && date.value.start) {
        add_forms(values, "date", *date.value.start, date.year_inferred);
        return values;
    }
    values["date"] = this->date(date);
    for (std::string const& form : forms_) {
        values["date:" + form] = values["date"];
    }
    return values;
}

Values Words::start_of(model::Date const& date) {
    if (!date.value.start) {
        return dated(date);
    }
    Values values;
    add_forms(values, "date", *date.value.start, date.year_inferred);
    return values;
}

std::string Words::when(model::Date const& date) {
    model::PartialDate const& value = date.value;
    if (!value.start && !value.end) {
        return "";
    }
    Values values;
    if (value.interval && value.start && value.end) {
        add_forms(values, "start", *value.start, date.year_inferred);
        add_forms(values, "end", *value.end, date.year_inferred);
        return label("when.interval", values);
    }
    model::DatePoint const& known = value.start ? *value.start : *value.end;
    add_forms(values, "date", known, date.year_inferred);
    if (value.interval) {
        return label(value.start ? "when.since" : "when.until", values);
    }
    switch (known.precision()) {
    case model::Precision::day: return label("when.day", values);
    case model::Precision::month: return label("when.month", values);
    case model::Precision::year: return label("when.year", values);
    }
    return "";
}

std::vector<std::string> Words::every_form(model::Date const& date) {
    std::vector<std::string> out;
    auto add = [&](std::string text) {
        if (std::ranges::find(out, text) == out.end()) {
            out.push_back(std::move(text));
        }
    };
    for (auto& [name, text] : dated(date)) {
        if (name != "date:in_year") { // which is no date without the year over it
            add(std::move(text));
        }
    }
    std::optional<model::DatePoint> const& start = date.value.start;
    if (start && start->day) {
        // As people write it who leave out "года" or "il", with digits of either kind.
        std::string const month = language_.month(*start->month, language::MonthForm::in_date);
        std::string const bare = fmt::format("{} {} {}", *start->day, month, start->year);
        add(bare);
        add(language_.digits(bare));
    }
    return out;
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
    Values values = dated(day);
    values["time"] = language_.digits(written.substr(11, 5));
    values["offset"] = language_.digits(offset);
    return label("date.moment", values);
}

} // namespace brief::compose
