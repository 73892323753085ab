#include "load/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::load {

namespace {

/// A date written as a table: what the source gives and what we add to it.
struct DateTable {
    model::Date value;
    std::vector<model::Text> inferred;
    std::string basis;
};

template <class Visitor>
void describe(Visitor& v, DateTable& r) {
    v.field("value", r.value, model::Need::required, "The date.");
    v.field(
        "inferred", r.inferred, model::Need::optional, "Parts that the source does not give: [\"year\"]."
    );
    v.field("basis", r.basis, model::Need::optional, "How an inferred part was found.");
}

constexpr std::string_view forms =
    "write 2024-12-03, \"2024-12\" or \"2024\", with ~ (about) or ? (uncertain) behind it, or an interval: "
    "\"2023-11/..\"";

bool looks_like_a_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return false;
    }
    return std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }) == 8;
}

/// The latest moment of the end lies before the earliest of the start: decided by the parts both have.
bool runs_backwards(model::PartialDate const& date) {
    if (!date.start || !date.end) {
        return false;
    }
    model::DatePoint const& start = *date.start;
    model::DatePoint const& end = *date.end;
    if (start.year != end.year || !start.month || !end.month) {
        return end.year < start.year;
    }
    if (*start.month != *end.month || !start.day || !end.day) {
        return *end.month < *start.month;
    }
    return *end.day < *start.day;
}

Diagnostic bad_date(Node const& node, std::string_view key, std::string_view text) {
    std::string message = looks_like_a_day(text)
                              ? fmt::format("\"{}\" names a day that does not exist: {}", key, text)
                              : fmt::format("\"{}\" is not a date that is understood: \"{}\"", key, text);
    return error(Code::bad_date, node.span, std::move(message), {std::string(forms)});
}

} // namespace

void Reader::read(Node const& node, std::string_view key, model::Date& out) {
    out.span = node.span;
    if (auto const* table = node.as<Node::Table>()) {
        DateTable parts;
        read_table(*table, node.span, key, parts);
        out = std::move(parts.value);
        out.basis = std::move(parts.basis);
        for (model::Text const& part : parts.inferred) {
            if (part.value == "year") {
                out.year_inferred = true;
            } else {
                std::vector<std::string> const allowed{"year"};
                report_bad_value({part.value, part.span}, "inferred", part.value, allowed);
            }
        }
        if (!parts.inferred.empty() && out.basis.empty()) {
            report_missing(node.span, key, "basis", "How an inferred part was found.");
        }
        return;
    }
    auto const* quoted = node.as<std::string>();
    auto const* bare = node.as<DateScalar>();
    if (quoted == nullptr && bare == nullptr) {
        bool year = node.as<std::int64_t>() != nullptr;
        report_wrong_type(
            node, key, "a date", {year ? std::string("write a year in quotation marks") : std::string(forms)}
        );
        return;
    }
    std::string const& text = quoted != nullptr ? *quoted : bare->text;
    auto date = model::parse_date(text);
    if (!date) {
        add(bad_date(node, key, text));
        return;
    }
    if (runs_backwards(*date)) {
        add(error(
            Code::events_out_of_order,
            node.span,
            fmt::format("\"{}\" ends before it begins: {}", key, text),
            {"put the earlier date before the slash"}
        ));
    }
    out.value = *date;
}

void Reader::read(Node const& node, std::string_view key, model::Moment& out) {
    std::string const* text = text_of(node, key, "a moment in quotation marks");
    if (text == nullptr) {
        return;
    }
    auto moment = model::parse_moment(*text);
    if (!moment) {
        add(error(
            Code::bad_date,
            node.span,
            fmt::format("\"{}\" is not a moment that is understood: \"{}\"", key, *text),
            {"write date, time and offset from UTC: \"2026-12-01T10:00:00+01:00\""}
        ));
        return;
    }
    out = std::move(*moment);
    out.span = node.span;
}

void Reader::read(Node const& node, std::string_view key, model::Days& out) {
    std::string const* text = text_of(node, key, "a number of days in quotation marks");
    if (text == nullptr) {
        return;
    }
    auto days = model::parse_days(*text);
    if (!days) {
        add(error(
            Code::bad_value,
            node.span,
            fmt::format("\"{}\" is not a number of days: \"{}\"", key, *text),
            {"write digits with d behind them: \"180d\""}
        ));
        return;
    }
    out = *days;
}

void Reader::read(Node const& node, std::string_view key, model::ByteCount& out) {
    std::string const* text = text_of(node, key, "a size in quotation marks");
    if (text == nullptr) {
        return;
    }
    auto size = model::parse_byte_count(*text);
    if (!size) {
        add(error(
            Code::bad_value,
            node.span,
            fmt::format("\"{}\" is not a size of a file: \"{}\"", key, *text),
            {"write a whole number, a space and B, kB or MB: \"500 kB\""}
        ));
        return;
    }
    out = *size;
}

} // namespace brief::load
