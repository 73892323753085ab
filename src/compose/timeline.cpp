#include "compose/composer.hpp"
#include "compose/date_marks.hpp"
#include "select/select.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <set>
#include <string>
#include <utility>

namespace brief::compose {

namespace {

/// A dated point, before it is put in time's order.
struct Point {
    model::Date date;
    content::Inlines text;
};

/// The sentence of a record and what it adds, with its citation.
content::Inlines sentence(
    Composer& composer,
    model::Text const& summary,
    content::Inlines detail,
    std::vector<model::Citation> const& sources,
    model::Date const& date,
    std::string const& record
) {
    content::Inlines text = composer.text(summary, record, "summary");
    if (!detail.empty()) {
        append(text, composer.made(" ", summary.span, record, "summary"));
        append(text, std::move(detail));
    }
    append(text, composer.evidence(sources, summary.span, record, date));
    return text;
}

void add_person(Composer& composer, model::Person const& person, std::vector<Point>& points) {
    std::string record = "person " + person.id.value;
    auto add = [&](auto const& happening) {
        if (happening.date && !happening.summary.empty()) {
            content::Inlines detail;
            if constexpr (requires { happening.detail; }) {
                detail = composer.text(happening.detail, record, "detail");
            }
            points.push_back(
                {*happening.date,
                 sentence(
                     composer,
                     happening.summary,
                     std::move(detail),
                     happening.evidence.sources,
                     *happening.date,
                     record
                 )}
            );
        }
    };
    std::ranges::for_each(person.events, add);
    std::ranges::for_each(person.awards, add);
}

void add_statement(Composer& composer, model::Statement const& statement, std::vector<Point>& points) {
    if (!statement.date || statement.summary.empty()) {
        return;
    }
    std::string record = "statement " + statement.id.value;
    std::vector<model::Citation> const& sources =
        statement.date_sources.empty() ? statement.sources : statement.date_sources;
    points.push_back(
        {*statement.date, sentence(composer, statement.summary, {}, sources, *statement.date, record)}
    );
}

} // namespace

std::vector<content::Block> compose_timeline(Composer& composer, model::Section const& section) {
    if (section.form.value == "full") {
        return compose_full_timeline(composer, section);
    }
    std::vector<Point> points;
    for (select::Selected const& record :
         select::records(composer.library(), section.select, section.kind, composer.circumstances())) {
        if (auto const* person = std::get_if<model::Person const*>(&record)) {
            add_person(composer, **person, points);
        } else if (auto const* statement = std::get_if<model::Statement const*>(&record)) {
            add_statement(composer, **statement, points);
        }
    }
    std::ranges::stable_sort(points, [](Point const& a, Point const& b) {
        return std::is_lt(model::order(a.date.value, b.date.value));
    });
    content::Timeline timeline;
    for (Point& point : points) {
        content::TimelineEntry entry;
        entry.date =
            composer.made(composer.words().date(point.date), point.date.span, "the timeline", "date");
        entry.mark = mark_of(point.date.value);
        entry.text = std::move(point.text);
        timeline.entries.push_back(std::move(entry));
    }
    return {std::move(timeline)};
}

} // namespace brief::compose
